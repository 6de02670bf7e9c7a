package rdpdoctor.app.repair.emit;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.State;

/**
 * A state as the script compares it, line by line: none where nothing is there; {@code present};
 * {@code TYPE:BYTES} of a value; or those of a key, where each {@code [SUBKEY]} stands before its
 * values.
 */
final class StateLines {

  private StateLines() {}

  static List<String> of(State state) {
    return switch (state) {
      case State.Missing _ -> List.of();
      case State.Present _ -> List.of("present");
      case State.Data data -> List.of(value(data));
      case State.Tree(KeyImage image) -> key("", image).toList();
    };
  }

  private static String value(State.Data data) {
    return "%d:%s".formatted(data.type().code(), data.hex());
  }

  private static Stream<String> key(String path, KeyImage image) {
    return Stream.of(
            Stream.of("[" + path + "]"),
            image.values().entrySet().stream()
                .map(value -> value(value.getValue()) + ' ' + value.getKey()),
            image.subkeys().entrySet().stream()
                .flatMap(subkey -> key(path + '\\' + subkey.getKey(), subkey.getValue())))
        .flatMap(lines -> lines);
  }
}
