package rdpdoctor.app.repair;

import java.util.List;
import rdpdoctor.app.command.CommandGroup;
import rdpdoctor.diagnosis.Words;

/** The commands that begin with {@code journal}. */
public final class JournalCommands {

  private JournalCommands() {}

  public static CommandGroup group() {
    return new CommandGroup(
        "journal",
        new Words(
            "what repairs have changed, and the proof that they helped", "修復で変更した内容の記録と、効果の確認"),
        List.of(new JournalListCommand(), new JournalShowCommand(), new JournalProveCommand()));
  }
}
