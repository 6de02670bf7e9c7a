package rdpdoctor.app.hive;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.ControlSets;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** {@code rdpdoctor hive set}: creates a key, or gives a value its type and data. */
final class SetCommand implements Command {

  private static final int FILE = 0;
  private static final int KEY = 1;
  private static final int NAME = 2;
  private static final int TYPE = 3;
  private static final int DATA = 4;

  @Override
  public String name() {
    return "hive set";
  }

  @Override
  public Words summary() {
    return new Words("set a value, or create a key", "値を設定する、またはキーを作成する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return HiveChange.options(
        language,
        Options.words(
            language,
            "FILE KEY [NAME TYPE [DATA...]]",
            "2..*",
            new Words(
                "the hive, the key, the value (@ is the default value), its type and its data; the"
                    + " types are "
                    + ValueArgument.TYPES
                    + "; bytes are given in hex",
                "ハイブ、キー、値 (@ は既定の値)、型、データ。型は " + ValueArgument.TYPES + "。バイト列は 16 進数で指定する")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    KeyPath key = positions.key(KEY);
    return HiveChange.write(
        positions.file(FILE),
        arguments,
        session,
        opened -> edits(ControlSets.resolve(opened.hive(), key), positions));
  }

  private static List<Edit> edits(KeyPath key, Positions positions) throws UsageException {
    Edit.CreateKey create = new Edit.CreateKey(key);
    if (!positions.has(NAME)) {
      return List.of(create);
    }
    if (!positions.has(TYPE)) {
      throw new UsageException(
          "missing argument: TYPE, expected one of " + ValueArgument.TYPES,
          "引数がありません: TYPE。次のいずれかを指定してください: " + ValueArgument.TYPES);
    }
    List<String> words = positions.words();
    ValueData data = ValueArgument.parse(words.get(TYPE), words.subList(DATA, words.size()));
    return List.of(create, new Edit.SetValue(key, positions.valueName(NAME), data));
  }
}
