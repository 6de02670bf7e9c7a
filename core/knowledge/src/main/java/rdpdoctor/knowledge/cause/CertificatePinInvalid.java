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
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * {@code SSLCertificateSHA1Hash} pins a certificate that is gone or cannot be used.
 *
 * <p>Windows may fall back to a self-signed one, so the value alone breaks nothing: it is confirmed
 * where TLS cannot start as well. From the network it looks like an unreadable key.
 */
public final class CertificatePinInvalid implements Cause {

  @Override
  public String id() {
    return "certificate-pin-invalid";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(HostFacts.CERTIFICATE_PIN_INVALID, true), Observed.tlsCannotStart());
  }

  @Override
  public Condition suspectedBy() {
    return any(
        Observed.tlsCannotStart(),
        is(HostFacts.CERTIFICATE_PIN_INVALID, true),
        is(SecurityHostFacts.PINNED_CERTIFICATE_REJECTED, true),
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.BAD_BINDINGS, Codes.CERT_WRONG_USAGE));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.tlsEstablished(), is(HostFacts.CERTIFICATE_PIN_INVALID, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RECREATE_LISTENER_CERTIFICATE, Remedies.CLEAR_CERTIFICATE_PIN);
  }
}
