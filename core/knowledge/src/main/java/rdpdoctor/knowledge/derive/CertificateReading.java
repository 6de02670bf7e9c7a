package rdpdoctor.knowledge.derive;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CertificateIssuer;
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.TargetFacts;

/** The certificate held against the time of the look and the host that was asked for. */
final class CertificateReading {

  private CertificateReading() {}

  static Optional<CertificateValidity> validity(ServerCertificate certificate, Facts facts) {
    return facts.value(TargetFacts.OBSERVED_AT).map(now -> validity(certificate, now));
  }

  /** Both ends of the period belong to it, RFC 5280 section 4.1.2.5. */
  private static CertificateValidity validity(ServerCertificate certificate, Instant now) {
    if (now.isBefore(certificate.notBefore())) {
      return CertificateValidity.NOT_YET_VALID;
    }
    return now.isAfter(certificate.notAfter())
        ? CertificateValidity.EXPIRED
        : CertificateValidity.VALID;
  }

  static Optional<NameMatch> name(ServerCertificate certificate, Facts facts) {
    return facts
        .value(TargetFacts.HOST)
        .map(host -> HostName.of(host).heldAgainst(certificate.names()));
  }

  static CertificateIssuer issuer(ServerCertificate certificate) {
    return certificate.selfSigned() ? CertificateIssuer.SELF_SIGNED : CertificateIssuer.AUTHORITY;
  }
}
