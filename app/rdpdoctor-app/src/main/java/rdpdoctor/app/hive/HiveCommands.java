package rdpdoctor.app.hive;

import java.util.List;
import rdpdoctor.app.command.CommandGroup;
import rdpdoctor.diagnosis.Words;

/** The commands on registry hives. */
public final class HiveCommands {

  static final String GROUP = "hive";

  private HiveCommands() {}

  public static CommandGroup group() {
    return new CommandGroup(
        GROUP,
        new Words(
            "read, compare, check, recover and change registry hives",
            "レジストリ ハイブの読み取り、比較、検査、回復、変更"),
        List.of(
            new GetCommand(),
            new TreeCommand(),
            new SetCommand(),
            new DeleteCommand(),
            new ExportCommand(),
            new ImportCommand(),
            new DiffCommand(),
            new CheckCommand(),
            new RecoverCommand()));
  }
}
