package rdpdoctor.app.hive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** Differences in the manner of diff: what was there with a minus, what is there with a plus. */
record DifferenceText(Ink ink) {

  List<String> lines(Difference difference) {
    return switch (difference) {
      case Difference.KeyAdded(KeyPath path) -> List.of(plus(key(path)));
      case Difference.KeyRemoved(KeyPath path) -> List.of(minus(key(path)));
      case Difference.KeyRespelled(KeyPath path, String after) ->
          change(key(path), key(path.parent().child(after)));
      case Difference.ValueAdded(KeyPath path, String name, ValueData data) ->
          List.of(plus(value(path, name, data)));
      case Difference.ValueRemoved(KeyPath path, String name, ValueData data) ->
          List.of(minus(value(path, name, data)));
      case Difference.ValueChanged(KeyPath path, String name, ValueData before, ValueData after) ->
          change(value(path, name, before), value(path, name, after));
      case Difference.ValueRespelled(KeyPath path, String name, String after) ->
          change(key(path) + " " + ValueText.name(name), key(path) + " " + ValueText.name(after));
      case Difference.ClassChanged(KeyPath path, Optional<String> before, Optional<String> after) ->
          property(path, "class", before.orElse(""), after.orElse(""));
      case Difference.SecurityChanged(KeyPath path, String before, String after) ->
          property(path, "security", before, after);
      case Difference.FlagsChanged(KeyPath path, int before, int after) ->
          property(path, "flags", "0x%08x".formatted(before), "0x%08x".formatted(after));
      case Difference.LastWrittenChanged(KeyPath path, Instant before, Instant after) ->
          property(path, "last written", before.toString(), after.toString());
    };
  }

  private List<String> property(KeyPath path, String name, String before, String after) {
    String of = key(path) + " " + name + ": ";
    return change(of + Printable.of(before), of + Printable.of(after));
  }

  private List<String> change(String before, String after) {
    return List.of(minus(before), plus(after));
  }

  private static String key(KeyPath path) {
    return "[" + Printable.of(path.toString()) + "]";
  }

  private static String value(KeyPath path, String name, ValueData data) {
    return "%s %s = %s %s"
        .formatted(key(path), ValueText.name(name), data.type(), ValueText.inList(data));
  }

  private String minus(String text) {
    return ink.red("- " + text);
  }

  private String plus(String text) {
    return ink.green("+ " + text);
  }
}
