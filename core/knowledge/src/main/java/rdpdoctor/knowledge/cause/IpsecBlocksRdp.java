package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A connection security rule of the host demands IPsec, and a client that does not speak it gets no
 * answer.
 *
 * <p>The rule alone breaks nothing for clients that have IPsec; together with an unanswered SYN it
 * is confirmed. Each of the two alone only points here.
 */
public final class IpsecBlocksRdp implements Cause {

  @Override
  public String id() {
    return "ipsec-blocks-rdp";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(HostFacts.IPSEC_REQUIRED, true), Observed.unanswered());
  }

  @Override
  public Condition suspectedBy() {
    return any(Observed.unanswered(), is(HostFacts.IPSEC_REQUIRED, true));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.IPSEC_REQUIRED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REMOVE_IPSEC_BLOCK);
  }
}
