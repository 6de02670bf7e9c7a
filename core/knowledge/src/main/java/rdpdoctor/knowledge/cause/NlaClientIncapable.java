package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server requires Network Level Authentication, and the client that fails cannot do it.
 *
 * <p>HYBRID_REQUIRED_BY_SERVER ([MS-RDPBCGR] 2.2.1.2.2) shows the requirement, which is the
 * recommended setting and no fault. It becomes the cause only with a client that lacks CredSSP,
 * which no look at the server shows.
 */
public final class NlaClientIncapable implements Cause {

  @Override
  public String id() {
    return "nla-client-incapable";
  }

  @Override
  public Stage stage() {
    return Stage.LISTEN;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(ListenFacts.NLA, NlaRequirement.REQUIRED), is(ClientFacts.LACKS_CREDSSP, true));
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        oneOf(ListenFacts.NLA, NlaRequirement.OFFERED, NlaRequirement.NOT_OFFERED),
        is(ClientFacts.LACKS_CREDSSP, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.DISABLE_NLA);
  }
}
