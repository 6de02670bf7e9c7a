package rdpdoctor.testkit.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

class TestCertificateTest {

  @Test
  void signs_itself() throws GeneralSecurityException {
    TestCertificate own = TestCertificate.named("WIN-LAB").build();
    own.certificate().verify(own.certificate().getPublicKey());
    assertEquals("CN=WIN-LAB", own.certificate().getSubjectX500Principal().getName());
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), own.certificate().getExtendedKeyUsage());
  }

  @Test
  void is_expired_where_a_test_wants_it_so() {
    TestCertificate expired =
        TestCertificate.named("old")
            .valid(Instant.parse("2001-02-03T04:05:06Z"), Instant.parse("2051-01-01T00:00:00Z"))
            .build();
    assertEquals(
        Instant.parse("2001-02-03T04:05:06Z"), expired.certificate().getNotBefore().toInstant());
    assertEquals(
        Instant.parse("2051-01-01T00:00:00Z"), expired.certificate().getNotAfter().toInstant());
  }

  @Test
  void refuses_a_signature_algorithm_that_it_cannot_name() {
    TestCertificate.Builder builder = TestCertificate.named("x").signedWith("SHA512withDSA");
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  @RequiresProgram("openssl")
  void openssl_reads_what_was_asked_for() {
    TestCertificate weak =
        TestCertificate.named("WIN-LAB")
            .alsoFor("win-lab.example", "rdp.example")
            .keyBits(1024)
            .signedWith("SHA1withRSA")
            .build();
    String text = readByOpenSsl(weak);
    assertTrue(text.contains("Subject: CN = WIN-LAB"), text);
    assertTrue(text.contains("DNS:win-lab.example, DNS:rdp.example"), text);
    assertTrue(text.contains("Public-Key: (1024 bit)"), text);
    assertTrue(text.contains("Signature Algorithm: sha1WithRSAEncryption"), text);
    assertTrue(text.contains("TLS Web Server Authentication"), text);
  }

  private static String readByOpenSsl(TestCertificate certificate) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      String file = folder.write("certificate.pem", certificate.certificatePem()).toString();
      return Command.of("openssl", "x509", "-noout", "-text", "-in", file)
          .run(Duration.ofSeconds(10))
          .orFail()
          .output();
    }
  }
}
