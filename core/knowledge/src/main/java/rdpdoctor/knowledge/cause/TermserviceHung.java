package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * TermService runs and its listener does not do its work: connections are accepted and nothing, or
 * no whole message, comes back.
 *
 * <p>A middle box that completes the handshake and a foreign service that waits for its client look
 * the same. The service known to be running, with the same silence, confirms it; a Connection
 * Confirm ([MS-RDPBCGR] 2.2.1.2) rules it out.
 */
public final class TermserviceHung implements Cause {

  @Override
  public String id() {
    return "termservice-hung";
  }

  @Override
  public Stage stage() {
    return Stage.LISTEN;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(HostFacts.TERM_SERVICE_RUNNING, true),
        oneOf(
            ListenFacts.OUTCOME, ListenOutcome.SILENT, ListenOutcome.CLOSED, ListenOutcome.RESET));
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(
        ListenFacts.OUTCOME,
        ListenOutcome.SILENT,
        ListenOutcome.CLOSED,
        ListenOutcome.RESET,
        ListenOutcome.TRUNCATED);
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.TERM_SERVICE_STOPPED, true));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FORCE_RESTART_TERMSERVICE, Remedies.RESTART_MACHINE);
  }
}
