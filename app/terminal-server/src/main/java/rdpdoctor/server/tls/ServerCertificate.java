package rdpdoctor.server.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The certificate that a listener offers over TLS, with its private key.
 *
 * @param chain its own certificate first, then those of its issuers
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

  /** As long as Windows makes its own: half a year. */
  private static final Duration VALIDITY = Duration.ofDays(182);

  private static final int KEY_BITS = 2048;

  public ServerCertificate {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("certificate chain is empty, expected a certificate");
    }
  }

  /**
   * Makes one as Windows does: self-signed, in the name of the computer, for server authentication.
   */
  public static ServerCertificate selfSigned(String computer, Instant now)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    X500Principal name = new X500Principal("CN=" + computer);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now),
            Date.from(now.plus(VALIDITY)),
            name,
            pair.getPublic());
    try {
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
      return new ServerCertificate(List.of(certificate), pair.getPrivate());
    } catch (CertIOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot make a self-signed certificate", e);
    }
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** What CredSSP binds itself to. */
  public Bytes subjectPublicKeyInfo() {
    return Bytes.of(certificate().getPublicKey().getEncoded());
  }

  @Override
  public String toString() {
    return "ServerCertificate[%s] (key not shown)"
        .formatted(certificate().getSubjectX500Principal());
  }
}
