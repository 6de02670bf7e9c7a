package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CredsspPackageMissingTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CredsspPackageMissing();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.CREDSSP_MISSING, true)
        .and(SecurityHostFacts.NLA_REQUIRED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.CREDSSP_MISSING, false)
        .and(SecurityHostFacts.NLA_REQUIRED, true)
        .facts();
  }

  @Test
  void without_nla_it_only_points_here() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.CREDSSP_MISSING, true)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .facts());
  }

  @Test
  void nla_that_the_network_shows_counts_as_well() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.CREDSSP_MISSING, true)
            .and(ListenFacts.NLA, NlaRequirement.REQUIRED)
            .facts());
  }
}
