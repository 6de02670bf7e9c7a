package rdpdoctor.network.connect;

import java.util.Optional;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.DecodeException;

/** Writes what the server security data say of standard RDP security. */
public final class RdpSecurityFacts {

  private RdpSecurityFacts() {}

  /** What the server chose when it was offered every method. */
  static Optional<ServerCertificate> writeChoice(ServerSecurityData security, Sheet sheet) {
    sheet.known(
        SecureFacts.OUTCOME,
        security.encryptionMethod() == EncryptionMethod.NONE
            ? SecureOutcome.NO_ENCRYPTION
            : SecureOutcome.STANDARD_RDP_SECURITY);
    return write(security, sheet);
  }

  /** The settings exchange is where encryption is refused. */
  static void writeRefusal(Sheet sheet) {
    sheet.known(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED);
  }

  /** The certificate, where there is one and it can be read. */
  public static Optional<ServerCertificate> write(ServerSecurityData security, Sheet sheet) {
    sheet.known(SecureFacts.ENCRYPTION_LEVEL, level(security.encryptionLevel()));
    if (security.serverCertificate().isEmpty()) {
      sheet.known(SecureFacts.RDP_CERTIFICATE, CertificateKind.NONE);
      return Optional.empty();
    }
    try {
      ServerCertificate certificate = ServerCertificate.decode(security.serverCertificate());
      sheet.known(SecureFacts.RDP_CERTIFICATE, kind(certificate.kind()));
      return Optional.of(certificate);
    } catch (DecodeException e) {
      sheet.known(SecureFacts.RDP_CERTIFICATE, CertificateKind.UNREADABLE);
      sheet.known(SecureFacts.CERTIFICATE_ANOMALY, e.getMessage());
      return Optional.empty();
    }
  }

  private static EncryptionLevel level(int level) {
    return switch (level) {
      case 1 -> EncryptionLevel.LOW;
      case 2 -> EncryptionLevel.CLIENT_COMPATIBLE;
      case 3 -> EncryptionLevel.HIGH;
      case 4 -> EncryptionLevel.FIPS;
      default -> EncryptionLevel.NONE;
    };
  }

  private static CertificateKind kind(ServerCertificate.Kind kind) {
    return switch (kind) {
      case PROPRIETARY -> CertificateKind.PROPRIETARY;
      case X509 -> CertificateKind.X509;
    };
  }
}
