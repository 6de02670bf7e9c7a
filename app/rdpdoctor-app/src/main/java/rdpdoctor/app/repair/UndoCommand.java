package rdpdoctor.app.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Confirmation;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.disk.HibernationOption;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.disk.collect.WindowsFolder;

/** {@code rdpdoctor undo}: takes back what a journal says was written. */
public final class UndoCommand implements Command {

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public Words summary() {
    return new Words("take back a repair, by its journal", "ジャーナルを使って修復を取り消す");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    List<ArgSpec> arguments = new ArrayList<>();
    arguments.add(
        Options.words(
            language,
            "JOURNAL",
            "0..1",
            new Words(
                "the repair journal; default: the newest that was not taken back",
                "修復ジャーナル。既定値は取り消されていない最新のもの")));
    arguments.addAll(DiskOptions.arguments(language));
    arguments.addAll(Confirmation.options(language));
    arguments.add(HibernationOption.argument(language));
    arguments.add(Options.colour(language));
    return List.copyOf(arguments);
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    StoredJournal journal =
        Journals.named(arguments, session, history -> !history.standing().isEmpty());
    List<Change> changes = standing(journal);
    if (changes.isEmpty()) {
      session
          .out()
          .println(
              new Words("nothing to do: it is taken back already", "変更の必要はありません (既に取り消し済み)")
                  .in(session.language()));
      return ExitCode.NOTHING_SEEN;
    }
    WindowsFolder windows = windows(arguments, journal);
    show(changes, journal, Options.ink(arguments, session.environment()), session);
    return switch (Confirmation.of(arguments, session)) {
      case DRY_RUN -> unwritten(session, ExitCode.NOTHING_SEEN);
      case REFUSED -> unwritten(session, ExitCode.REFUSED);
      case GIVEN -> {
        new Reversal(windows, HibernationOption.risks(arguments))
            .takeBack(journal.file(), RepairOutcome.UNDONE);
        session
            .out()
            .println(
                new Words(
                        "taken back, and read back from the disk as it was before",
                        "取り消しました。変更前の状態に戻ったことをディスクから読み取って確認しました")
                    .in(session.language()));
        yield ExitCode.NOTHING_SEEN;
      }
    };
  }

  /** The way back, the last change first. */
  private static List<Change> standing(StoredJournal journal) {
    return journal.history().standing().reversed().stream()
        .map(intended -> intended.change().undo())
        .toList();
  }

  /** Where the repair was made, unless the disk is somewhere else now. */
  private static WindowsFolder windows(ParseResult arguments, StoredJournal journal)
      throws CommandFailure {
    if (DiskOptions.isGiven(arguments)) {
      return DiskOptions.windows(arguments);
    }
    Optional<JournalEntry.Begun> begun = journal.history().begun();
    return DiskOptions.find(begun.map(JournalEntry.Begun::place).orElse(""));
  }

  private static void show(List<Change> changes, StoredJournal journal, Ink ink, Session session) {
    Plan wayBack = new Plan(List.of(), changes, List.of(), List.of(), List.of());
    session.out().println(ink.bold(Journals.title(journal)));
    session
        .out()
        .print(
            new PlanText(session.wording(), ink, session.environment().width())
                .of(wayBack, List.of()));
    session.out().println();
  }

  private static ExitCode unwritten(Session session, ExitCode code) {
    session.out().println(new Words("nothing was written", "何も書き込んでいません").in(session.language()));
    return code;
  }
}
