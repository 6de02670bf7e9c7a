package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Another service answers on the port that was asked for, or two listeners have the same port, so
 * that an RDP client may find no RDP server there.
 *
 * <p>Every RDP server opens with a TPKT header ([MS-RDPBCGR] 2.2.1.2, RFC 1006): first bytes of
 * another protocol prove it. Silence and a malformed answer only point here.
 */
public final class PortConflict implements Cause {

  @Override
  public String id() {
    return "port-conflict";
  }

  @Override
  public Stage stage() {
    return Stage.LISTEN;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL),
        is(ListenerHostFacts.PORT_SHARED, true));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(ListenFacts.OUTCOME, ListenOutcome.SILENT, ListenOutcome.MALFORMED),
        is(ListenerHostFacts.PORT_IN_USE_LOGGED, true));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.rdpAnswered();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FREE_CONFLICTING_PORT, Remedies.CHANGE_RDP_PORT);
  }
}
