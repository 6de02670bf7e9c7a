package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class DomainTrustBrokenTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new DomainTrustBroken();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.TRUSTED_RELATIONSHIP_FAILURE)
        .and(AuthenticateFacts.KERBEROS_WORKS, false)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .facts();
  }

  @Test
  void a_trust_code_alone_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NO_TRUST_SAM_ACCOUNT).facts());
  }

  @Test
  void working_kerberos_leaves_a_hardened_controller_as_the_other_explanation() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.TRUSTED_RELATIONSHIP_FAILURE)
            .and(AuthenticateFacts.KERBEROS_WORKS, true)
            .facts());
  }

  @Test
  void the_secure_channel_on_the_host_decides() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.TRUSTED_RELATIONSHIP_FAILURE)
            .and(HostFacts.SECURE_CHANNEL_BROKEN, false)
            .facts());
  }

  @Test
  void a_member_whose_account_was_refused_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.TRUST_REFUSED_LOGGED, true)
            .facts());
  }
}
