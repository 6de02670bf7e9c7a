package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The certificate of the listener has run out.
 *
 * <p>The date is read from the certificate itself, but most clients only warn: it is suspected
 * until a client is known to refuse such a server, or a sign-in ends with SEC_E_CERT_EXPIRED.
 */
public final class CertificateExpired implements Cause {

  @Override
  public String id() {
    return "certificate-expired";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        all(
            is(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.EXPIRED),
            is(ClientFacts.REFUSES_UNTRUSTED_SERVER, true)),
        is(AuthenticateFacts.ERROR_CODE, Codes.CERT_EXPIRED));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.EXPIRED),
        is(AuthenticateFacts.ERROR_CODE, Codes.CONTEXT_EXPIRED));
  }

  @Override
  public Condition ruledOutBy() {
    return oneOf(
        SecureFacts.CERTIFICATE_VALIDITY,
        CertificateValidity.VALID,
        CertificateValidity.NOT_YET_VALID);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RECREATE_LISTENER_CERTIFICATE);
  }
}
