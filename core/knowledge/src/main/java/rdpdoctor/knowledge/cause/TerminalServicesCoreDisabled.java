package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Server 2003: {@code TSEnabled} 0 turns Terminal Services off as a whole.
 *
 * <p>Later versions do not read the value, so there the fact is false whatever stands in it.
 */
public final class TerminalServicesCoreDisabled implements Cause {

  @Override
  public String id() {
    return "terminal-services-core-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.TERMINAL_SERVICES_OFF, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.TERMINAL_SERVICES_OFF, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SET_TSENABLED);
  }
}
