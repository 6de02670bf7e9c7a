package rdpdoctor.app.repair;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.examination.NetworkExaminer;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.TextStyle;
import rdpdoctor.app.syntax.Target;
import rdpdoctor.app.syntax.TargetSyntax;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Proof;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/**
 * {@code rdpdoctor journal prove}: connects to the machine that was repaired, and writes down what
 * that proves.
 */
final class JournalProveCommand implements Command {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "journal prove";
  }

  @Override
  public Words summary() {
    return new Words(
        "connect to the repaired machine, and write down whether it helped",
        "修復したマシンに接続し、効果を確認して記録する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "JOURNAL HOST",
            "2",
            new Words("the repair journal, and HOST or HOST:PORT", "修復ジャーナルと HOST または HOST:PORT")),
        Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    StoredJournal journal = Journals.named(arguments, session, _ -> true);
    Endpoint endpoint = endpoint(arguments.matchedPositionalValue(0, new String[0])[1]);
    Diagnosis diagnosis = examine(endpoint);
    TextStyle style =
        new TextStyle(
            session.wording(),
            Options.ink(arguments, session.environment()),
            session.environment().width(),
            false);
    session.out().print(TextReport.of(diagnosis, style));
    session.out().println();
    Proof proof = Proof.of(repaired(journal), diagnosis);
    session.out().println(proof.words().in(session.language()));
    if (proof instanceof Proof.Proven) {
      Journals.end(journal.file(), RepairOutcome.FIXED_AND_PROVEN);
      return ExitCode.NOTHING_SEEN;
    }
    return proof instanceof Proof.Refuted ? ExitCode.PREVENTED : ExitCode.CANNOT_TELL;
  }

  /** The stages that break by the causes which the remedies are for. */
  private static Set<Stage> repaired(StoredJournal journal) {
    List<String> remedies =
        journal.history().begun().map(JournalEntry.Begun::remedies).orElse(List.of());
    return KnowledgeBase.causes().stream()
        .filter(cause -> cause.remedies().stream().map(Remedy::id).anyMatch(remedies::contains))
        .map(Cause::stage)
        .collect(Collectors.toSet());
  }

  private static Endpoint endpoint(String text) throws UsageException {
    Target target = TargetSyntax.parse(text).orUsage();
    return target.endpoints(List.of(Endpoint.RDP_PORT)).findFirst().orElseThrow();
  }

  private static Diagnosis examine(Endpoint endpoint) {
    return new NetworkExaminer(new ProbeSettings(TIMEOUT, Depth.FULL, Tap.none()))
        .examine(endpoint);
  }
}
