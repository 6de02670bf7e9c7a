package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Windows is being set up, updated or shut down, and its services are not there yet, or no longer.
 *
 * <p>A setup that is over does not tell that the start is; only a running service does. A server
 * that shuts down or restarts ends its sessions with a code that says so.
 */
public final class HostNotReady implements Cause {

  @Override
  public String id() {
    return "host-not-ready";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(BootFacts.SETUP_IN_PROGRESS, true),
        oneOf(ConnectFacts.ERROR_INFO, Codes.SERVER_SHUTDOWN, Codes.SERVER_REBOOT));
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.TERM_SERVICE_RUNNING, true));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.WAIT_FOR_BOOT);
  }
}
