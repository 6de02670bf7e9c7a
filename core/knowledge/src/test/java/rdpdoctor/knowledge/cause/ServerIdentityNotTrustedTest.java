package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CertificateIssuer;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ServerIdentityNotTrustedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ServerIdentityNotTrusted();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.CERTIFICATE_ISSUER, CertificateIssuer.SELF_SIGNED)
        .and(ClientFacts.REFUSES_UNTRUSTED_SERVER, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.CERTIFICATE_ISSUER, CertificateIssuer.SELF_SIGNED)
        .and(SecureFacts.CERTIFICATE_NAME, NameMatch.DIFFERS)
        .facts();
  }

  @Test
  void a_client_that_only_warns_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SecureFacts.CERTIFICATE_NAME, NameMatch.DIFFERS)
            .and(ClientFacts.REFUSES_UNTRUSTED_SERVER, false)
            .facts());
  }

  @Test
  void the_code_of_an_untrusted_root_confirms_it() {
    assertConfirmed(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.UNTRUSTED_ROOT).facts());
  }
}
