package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.WireCode;

/** Stage SECURE. */
public final class SecureFacts {

  public static final Fact<SecureOutcome> OUTCOME =
      Fact.fromNetwork("secure.outcome", SecureOutcome.class, "security", "セキュリティ");

  public static final Fact<TlsVersions> TLS_VERSIONS =
      Fact.fromNetwork("secure.tls-versions", TlsVersions.class, "TLS versions", "TLS バージョン");

  /** Derived from the versions. */
  public static final Fact<TlsAgreement> TLS_AGREEMENT =
      Fact.fromNetwork("secure.tls-agreement", TlsAgreement.class, "TLS as a whole", "TLS 全体の結果");

  /** The alert that ended the handshake, where one did. */
  public static final Fact<WireCode> TLS_ALERT =
      Fact.fromNetwork("secure.tls-alert", WireCode.class, "TLS alert", "TLS アラート");

  public static final Fact<ServerCertificate> CERTIFICATE =
      Fact.fromNetwork("secure.certificate", ServerCertificate.class, "certificate", "証明書");

  /** What is wrong with a certificate that does not parse. */
  public static final Fact<String> CERTIFICATE_ANOMALY =
      Fact.fromNetwork(
          "secure.certificate-anomaly", String.class, "fault in the certificate", "証明書の異常");

  /** Derived from the certificate and the time of the look. */
  public static final Fact<CertificateValidity> CERTIFICATE_VALIDITY =
      Fact.fromNetwork(
          "secure.certificate-validity", CertificateValidity.class, "validity", "有効期間");

  /** Derived from the certificate and the host that was asked for. */
  public static final Fact<NameMatch> CERTIFICATE_NAME =
      Fact.fromNetwork(
          "secure.certificate-name", NameMatch.class, "name in the certificate", "証明書の名前");

  /** Derived from the certificate. */
  public static final Fact<CertificateIssuer> CERTIFICATE_ISSUER =
      Fact.fromNetwork(
          "secure.certificate-issuer", CertificateIssuer.class, "issued by", "証明書の発行元");

  public static final Fact<EncryptionMethods> ENCRYPTION_METHODS =
      Fact.fromNetwork(
          "secure.encryption-methods", EncryptionMethods.class, "encryption methods", "暗号化方式");

  public static final Fact<EncryptionLevel> ENCRYPTION_LEVEL =
      Fact.fromNetwork(
          "secure.encryption-level", EncryptionLevel.class, "encryption level", "暗号化レベル");

  public static final Fact<CertificateKind> RDP_CERTIFICATE =
      Fact.fromNetwork(
          "secure.rdp-certificate",
          CertificateKind.class,
          "certificate of standard RDP security",
          "標準 RDP セキュリティの証明書");

  private SecureFacts() {}
}
