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
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The certificate that the server keeps for standard RDP security and licensing is damaged, mainly
 * on Windows Server 2003.
 *
 * <p>A server certificate ([MS-RDPBCGR] 2.2.1.4.3.1) that does not parse proves it, for the key
 * exchange needs it. A server that accepts no encryption method at all only points here. The
 * certificate of TLS is another one.
 */
public final class LegacyCertificateDamaged implements Cause {

  @Override
  public String id() {
    return "legacy-certificate-damaged";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(SecureFacts.RDP_CERTIFICATE, CertificateKind.UNREADABLE),
        all(
            is(HostFacts.LEGACY_CERTIFICATE_DAMAGED, true),
            any(
                is(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED),
                Observed.configuredWithoutTls())));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED),
        is(HostFacts.LEGACY_CERTIFICATE_DAMAGED, true),
        oneOf(ConnectFacts.ERROR_INFO, Codes.LICENSE_INTERNAL, Codes.LICENSE_BAD_CLIENT_ENCRYPTION),
        is(LicenseFacts.ERROR, Codes.ERR_INVALID_SERVER_CERTIFICATE),
        is(AuthenticateFacts.ERROR_CODE, Codes.CTX_SECURITY_LAYER_ERROR));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.tlsEstablished(),
        oneOf(SecureFacts.RDP_CERTIFICATE, CertificateKind.PROPRIETARY, CertificateKind.X509),
        is(HostFacts.LEGACY_CERTIFICATE_DAMAGED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES, Remedies.REACTIVATE_LICENSE_SERVER);
  }
}
