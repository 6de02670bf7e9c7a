package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server accepts none of the cipher suites that it was offered.
 *
 * <p>The alerts handshake_failure and insufficient_security (RFC 8446 section 6.2), with no version
 * that works, are the server's own word. Other alerts and failures that differ by version only
 * point here.
 */
public final class TlsNoCommonCipher implements Cause {

  @Override
  public String id() {
    return "tls-no-common-cipher";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return is(SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_COMMON_CIPHER);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(SecureFacts.TLS_AGREEMENT, TlsAgreement.OTHER_ALERT, TlsAgreement.MIXED_FAILURE),
        is(SecurityHostFacts.CIPHER_POLICY_FITS_NOTHING, true),
        is(AuthenticateFacts.ERROR_CODE, Codes.ALGORITHM_MISMATCH));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        oneOf(SecureFacts.TLS_AGREEMENT, TlsAgreement.MODERN, TlsAgreement.LEGACY_ONLY),
        Observed.tlsEstablished());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_CIPHER_SUITES);
  }
}
