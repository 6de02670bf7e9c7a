package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The session moves to UDP and freezes there, because the path loses or filters it.
 *
 * <p>Silence on UDP explains no failed connection, since every client goes on over TCP; hence it is
 * never suspected. A session that holds once UDP is turned off confirms it.
 */
public final class UdpTransportTrouble implements Cause {

  @Override
  public String id() {
    return "udp-transport-trouble";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return is(ClientFacts.WORKS_WITHOUT_UDP, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(ClientFacts.WORKS_WITHOUT_UDP, false),
        is(UdpFacts.OUTCOME, UdpOutcome.PORT_UNREACHABLE));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.DISABLE_UDP_TRANSPORT);
  }
}
