package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.tls.TestCertificate;

class ChannelBindingsTest {

  /** The expected digits are those of Python's hashlib over the structure of RFC 4121. */
  @Test
  void the_hash_of_a_certificate_is_bound_as_an_end_point() {
    Bytes hash = Bytes.hex("e3ca49271e5089cc48ce82109f1324f41dbeddc29a777410c738f7868c4ff405");
    assertEquals(Bytes.hex("6ea19df066da4622051f9c4f92c6df74"), ChannelBindings.ofEndPoint(hash));
  }

  @ParameterizedTest
  @CsvSource({"SHA1withRSA, SHA-256", "SHA256withRSA, SHA-256"})
  void the_hash_function_is_that_of_the_signature_but_never_a_weak_one(
      String signature, String digest) throws GeneralSecurityException {
    X509Certificate certificate =
        TestCertificate.named("win01").signedWith(signature).build().certificate();
    byte[] hash = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
    assertEquals(ChannelBindings.ofEndPoint(Bytes.of(hash)), ChannelBindings.of(certificate));
  }
}
