package rdpdoctor.app.repair;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Plan;

/** {@code rdpdoctor journal show}: what one repair changed, and what came of it. */
final class JournalShowCommand implements Command {

  private static final Words STATUS = new Words("status", "状態");
  private static final Words PLACE = new Words("disk", "ディスク");
  private static final Words COPY = new Words("as it was before", "変更前のコピー");
  private static final Words CUT =
      new Words("the last line is cut and left out", "最後の行が途中で切れているため無視しました");

  @Override
  public String name() {
    return "journal show";
  }

  @Override
  public Words summary() {
    return new Words("show what a repair changed", "修復で変更した内容を表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "JOURNAL",
            "0..1",
            new Words("the repair journal; default: the newest", "修復ジャーナル。既定値は最新のもの")),
        Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    StoredJournal journal = Journals.named(arguments, session, _ -> true);
    Ink ink = Options.ink(arguments, session.environment());
    session.out().println(ink.bold(Journals.title(journal)));
    Words status = labelled(STATUS, journal.history().status());
    session.out().println("   " + status.in(session.language()));
    facts(journal).forEach(fact -> session.out().println("   " + fact.in(session.language())));
    if (journal.isCut()) {
      session.complain(CUT);
    }
    session
        .out()
        .print(
            new PlanText(session.wording(), ink, session.environment().width())
                .of(changes(journal), List.of()));
    return ExitCode.NOTHING_SEEN;
  }

  private static List<Words> facts(StoredJournal journal) {
    return journal.history().entries().stream()
        .<Words>mapMulti(
            (entry, facts) -> {
              switch (entry) {
                case JournalEntry.Begun begun -> facts.accept(labelled(PLACE, begun.place()));
                case JournalEntry.BackedUp(String original, String copy) ->
                    facts.accept(labelled(COPY, original + " -> " + copy));
                case JournalEntry.Ended(var at, var outcome) ->
                    facts.accept(
                        new Words(
                            at + ": " + outcome.words().en(), at + ": " + outcome.words().ja()));
                case JournalEntry.Intended _, JournalEntry.Written _ -> {}
                case JournalEntry.Verified _, JournalEntry.Undone _ -> {}
              }
            })
        .toList();
  }

  private static Words labelled(Words label, Localized value) {
    return new Words(
        label.en() + ": " + value.words().en(), label.ja() + ": " + value.words().ja());
  }

  private static Words labelled(Words label, String value) {
    return new Words(label.en() + ": " + value, label.ja() + ": " + value);
  }

  private static Plan changes(StoredJournal journal) {
    return new Plan(
        List.of(),
        journal.history().entries().stream()
            .filter(JournalEntry.Intended.class::isInstance)
            .map(entry -> ((JournalEntry.Intended) entry).change())
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }
}
