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
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** {@code rdpdoctor hive delete}: deletes a value, or a key with all below it. */
final class DeleteCommand implements Command {

  private static final int FILE = 0;
  private static final int KEY = 1;
  private static final int NAME = 2;

  @Override
  public String name() {
    return "hive delete";
  }

  @Override
  public Words summary() {
    return new Words("delete a value, or a key with all below it", "値、またはキーとその下のすべてを削除する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return HiveChange.options(
        language,
        Options.words(
            language,
            "FILE KEY [NAME]",
            "2..3",
            new Words(
                "the hive, the key, and a value; @ is the default value", "ハイブ、キー、値。@ は既定の値")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    return HiveChange.write(
        positions.file(FILE), arguments, session, opened -> List.of(edit(positions, opened)));
  }

  private static Edit edit(Positions positions, OpenedHive opened)
      throws UsageException, CommandFailure, CorruptHiveException {
    KeyPath path = Positions.find(opened, positions.key(KEY)).path();
    if (positions.has(NAME)) {
      return new Edit.DeleteValue(path, positions.valueName(NAME));
    }
    if (path.isRoot()) {
      throw new UsageException("key is the root, expected one below it", "ルート キーは削除できません");
    }
    return new Edit.DeleteKey(path);
  }
}
