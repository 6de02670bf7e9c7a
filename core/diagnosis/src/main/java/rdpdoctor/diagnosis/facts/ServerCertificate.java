package rdpdoctor.diagnosis.facts;

import java.time.Instant;
import java.util.List;

/**
 * The certificate that the server presented over TLS.
 *
 * @param names the common name and the subject alternative names
 * @param extendedKeyUsages dotted object identifiers
 * @param sha1 the SHA-1 thumbprint, upper-case hex, as Windows shows it
 * @param sha256 the SHA-256 thumbprint, upper-case hex
 * @param chainLength how many certificates the server sent
 */
public record ServerCertificate(
    String subject,
    String issuer,
    String serialNumber,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    String keyAlgorithm,
    int keyBits,
    String signatureAlgorithm,
    List<String> extendedKeyUsages,
    boolean selfSigned,
    String sha1,
    String sha256,
    int chainLength) {

  public ServerCertificate {
    names = List.copyOf(names);
    extendedKeyUsages = List.copyOf(extendedKeyUsages);
  }
}
