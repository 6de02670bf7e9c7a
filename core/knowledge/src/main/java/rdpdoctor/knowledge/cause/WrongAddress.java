package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The address belongs to another machine or to none any more: a stale record, or a public address
 * that changed while the instance was stopped.
 *
 * <p>Only whoever assigned the address can confirm it. An empty place on the local network or a
 * service of another kind at the port points here; a certificate that names the host asked for
 * shows that the right machine answers. A certificate with another name proves nothing, because
 * aliases are normal.
 */
public final class WrongAddress implements Cause {

  @Override
  public String id() {
    return "wrong-address";
  }

  @Override
  public Stage stage() {
    return Stage.NAME;
  }

  @Override
  public Condition confirmedBy() {
    return is(CloudFacts.ADDRESS_DIFFERS, true);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR, ReachOutcome.HOST_UNREACHABLE),
        is(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(CloudFacts.ADDRESS_DIFFERS, false), is(SecureFacts.CERTIFICATE_NAME, NameMatch.MATCHES));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_ADDRESS, Remedies.FIX_DNS_RECORD);
  }
}
