package rdpdoctor.network.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What a certificate is known by: its SHA-1 or its SHA-256, which their length tells apart.
 *
 * @param hex upper-case digits without separators
 */
public record Thumbprint(String hex) {

  private static final int SHA_1_DIGITS = 40;
  private static final int SHA_256_DIGITS = 64;

  /** As Windows or openssl show it, with spaces or colons; empty if it is none. */
  public static Optional<Thumbprint> parse(String text) {
    String digits = text.replaceAll("[\\s:]", "").toUpperCase(Locale.ROOT);
    boolean isHash = digits.length() == SHA_1_DIGITS || digits.length() == SHA_256_DIGITS;
    return isHash && digits.chars().allMatch(HexFormat::isHexDigit)
        ? Optional.of(new Thumbprint(digits))
        : Optional.empty();
  }

  boolean isOf(X509Certificate certificate) {
    String algorithm = hex.length() == SHA_1_DIGITS ? "SHA-1" : "SHA-256";
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest).equals(hex);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot hash a certificate", e);
    }
  }
}
