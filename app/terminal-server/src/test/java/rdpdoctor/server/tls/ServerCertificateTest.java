package rdpdoctor.server.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerCertificateTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void it_is_made_as_windows_makes_its_own() throws GeneralSecurityException {
    X509Certificate certificate = ServerCertificate.selfSigned("WIN01", NOW).certificate();
    assertEquals("CN=WIN01", certificate.getSubjectX500Principal().getName());
    assertEquals(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal());
    assertEquals(NOW, certificate.getNotBefore().toInstant());
    assertEquals(NOW.plus(Duration.ofDays(182)), certificate.getNotAfter().toInstant());
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate.getExtendedKeyUsage());
    assertEquals("SHA256withRSA", certificate.getSigAlgName());
    assertEquals(2048, ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength());
    assertDoesNotThrow(() -> certificate.verify(certificate.getPublicKey()));
  }
}
