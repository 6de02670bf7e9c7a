package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NlaClientIncapableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NlaClientIncapable();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ListenFacts.NLA, NlaRequirement.REQUIRED)
        .and(ClientFacts.LACKS_CREDSSP, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ListenFacts.NLA, NlaRequirement.REQUIRED)
        .and(ClientFacts.LACKS_CREDSSP, false)
        .facts();
  }

  @Test
  void a_server_that_requires_nla_is_healthy_by_itself() {
    assertUndecided(
        TestFacts.where(ListenFacts.NLA, NlaRequirement.REQUIRED).facts(),
        ClientFacts.LACKS_CREDSSP);
  }

  @Test
  void a_server_that_merely_offers_nla_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ListenFacts.NLA, NlaRequirement.OFFERED)
            .and(ClientFacts.LACKS_CREDSSP, true)
            .facts());
  }
}
