package rdpdoctor.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A certificate and its key in two files, as OpenSSL writes them. */
public final class PemCertificate {

  private static final byte[] PROBE = {1};

  private PemCertificate() {}

  /** Refuses a key that is not that of the certificate. */
  public static ServerCertificate read(Path certificate, Path key)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = chain(certificate);
    PrivateKey privateKey = privateKey(key);
    if (!fits(chain.getFirst().getPublicKey(), privateKey)) {
      throw new GeneralSecurityException(
          "the key in %s is not that of the certificate in %s".formatted(key, certificate));
    }
    return new ServerCertificate(chain, privateKey);
  }

  private static List<X509Certificate> chain(Path file) throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends java.security.cert.Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      List<X509Certificate> chain = read.stream().map(X509Certificate.class::cast).toList();
      if (chain.isEmpty()) {
        throw new CertificateException("%s holds no certificate".formatted(file));
      }
      return chain;
    }
  }

  private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
      return switch (parser.readObject()) {
        case PEMKeyPair pair -> new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
        case PrivateKeyInfo plain -> new JcaPEMKeyConverter().getPrivateKey(plain);
        case null, default ->
            throw new GeneralSecurityException(
                "%s holds no private key that can be read without a password".formatted(file));
      };
    }
  }

  private static boolean fits(PublicKey publicKey, PrivateKey privateKey)
      throws GeneralSecurityException {
    if (!publicKey.getAlgorithm().equals(privateKey.getAlgorithm())) {
      return false;
    }
    String algorithm = publicKey.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(privateKey);
    signer.update(PROBE);
    byte[] signature = signer.sign();
    signer.initVerify(publicKey);
    signer.update(PROBE);
    return signer.verify(signature);
  }
}
