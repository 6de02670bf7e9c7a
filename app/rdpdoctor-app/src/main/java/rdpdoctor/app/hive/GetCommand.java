package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;

/** {@code rdpdoctor hive get}: a key with its values, or the data of one value. */
final class GetCommand implements Command {

  private static final int FILE = 0;
  private static final int KEY = 1;
  private static final int NAME = 2;

  @Override
  public String name() {
    return "hive get";
  }

  @Override
  public Words summary() {
    return new Words("show a key, or the data of one value", "キー、または値のデータを表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "FILE [KEY [NAME]]",
            "1..3",
            new Words(
                "the hive, a key such as 'CurrentControlSet\\Control\\Terminal Server', and a"
                    + " value; @ is the default value",
                "ハイブ、'CurrentControlSet\\Control\\Terminal Server' などのキー、値。@ は既定の値")),
        OpenedHive.dirtyOption(language),
        Options.json(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    Path file = positions.file(FILE);
    try (OpenedHive opened = OpenedHive.open(file, arguments, session)) {
      Positions.Found found = Positions.find(opened, positions.key(KEY));
      if (positions.has(NAME)) {
        show(value(file, found, positions.valueName(NAME)), found, arguments, session);
      } else {
        show(found, arguments, session);
      }
      return ExitCode.NOTHING_SEEN;
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(file, e);
    }
  }

  private static void show(
      Value value, Positions.Found found, ParseResult arguments, Session session)
      throws CorruptHiveException {
    if (Options.json(arguments)) {
      session.out().writeBytes(HiveJson.value(found.path(), value));
    } else {
      session.out().print(alone(value));
    }
  }

  private static void show(Positions.Found found, ParseResult arguments, Session session)
      throws CorruptHiveException {
    if (Options.json(arguments)) {
      session.out().writeBytes(HiveJson.key(found.path(), found.key()));
    } else {
      session.out().print(listed(found));
    }
  }

  private static Value value(Path file, Positions.Found found, String name)
      throws CorruptHiveException, CommandFailure {
    return found
        .key()
        .value(name)
        .orElseThrow(
            () ->
                HiveFailure.notThere(
                    new Words(
                        "%s: %s has no value \"%s\"".formatted(file, found.path(), name),
                        "%s: %s に値 \"%s\" はありません".formatted(file, found.path(), name))));
  }

  private static String alone(Value value) throws CorruptHiveException {
    return String.join("\n", ValueText.alone(value.data())) + "\n";
  }

  private static String listed(Positions.Found found) throws CorruptHiveException {
    Key key = found.key();
    StringBuilder text = new StringBuilder();
    text.append("[%s]  %s\n".formatted(Printable.of(found.path().toString()), written(key)));
    List<NamedData> values = NamedData.of(key.values());
    int width =
        values.stream().mapToInt(v -> DisplayWidth.of(ValueText.name(v.name()))).max().orElse(0);
    for (NamedData value : values) {
      text.append(
              "  %s  %-13s  "
                  .formatted(
                      DisplayWidth.padRight(ValueText.name(value.name()), width),
                      value.data().type()))
          .append(ValueText.inList(value.data()))
          .append('\n');
    }
    for (Key subkey : key.subkeys()) {
      text.append("  ").append(Printable.of(subkey.name())).append("\\\n");
    }
    return text.toString();
  }

  private static String written(Key key) {
    return key.lastWritten().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
