package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.testkit.tls.TestCertificate;

class ThumbprintTest {

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256"})
  void a_certificate_is_known_by_either_hash_in_every_spelling(String algorithm) throws Exception {
    X509Certificate certificate = TestCertificate.named("WIN01").build().certificate();
    byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
    for (HexFormat spelling :
        new HexFormat[] {
          HexFormat.of(), HexFormat.ofDelimiter(":").withUpperCase(), HexFormat.ofDelimiter(" ")
        }) {
      Thumbprint thumbprint = Thumbprint.parse(spelling.formatHex(digest)).orElseThrow();
      assertTrue(thumbprint.isOf(certificate));
      assertFalse(thumbprint.isOf(TestCertificate.named("WIN02").build().certificate()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "zz", "0123456789abcdef0123456789abcdef0123456g"})
  void other_text_is_none(String text) {
    assertEquals(Optional.empty(), Thumbprint.parse(text));
  }

  @Test
  void a_digit_too_many_makes_none() {
    assertEquals(Optional.empty(), Thumbprint.parse("a".repeat(41)));
  }
}
