package rdpdoctor.testkit.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed RSA server certificate with its key, as a Windows listener makes one for itself.
 * Keys of one size are made once and shared, because making them takes longer than the tests do.
 */
public final class TestCertificate {

  private static final Map<Integer, KeyPair> KEYS = new ConcurrentHashMap<>();

  private static final Map<String, String> SIGNATURE_OIDS =
      Map.of(
          "MD5withRSA", "1.2.840.113549.1.1.4",
          "SHA1withRSA", "1.2.840.113549.1.1.5",
          "SHA256withRSA", "1.2.840.113549.1.1.11");

  private final X509Certificate certificate;
  private final PrivateKey privateKey;

  private TestCertificate(X509Certificate certificate, PrivateKey privateKey) {
    this.certificate = certificate;
    this.privateKey = privateKey;
  }

  /** RSA 2048, SHA-256, valid from yesterday for half a year, no alternative names. */
  public static Builder named(String commonName) {
    return new Builder(commonName);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public String certificatePem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String privateKeyPem() {
    return pem("PRIVATE KEY", privateKey.getEncoded());
  }

  /** For a server that shows this certificate. */
  public SSLContext serverContext() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      X509Certificate[] chain = {certificate};
      store.setKeyEntry("server", privateKey, new char[0], chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String label, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
  }

  /** Everything about a certificate that a client may dislike. */
  public static final class Builder {

    private final String commonName;
    private List<String> dnsNames = List.of();
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = from.plus(Duration.ofDays(180));
    private int keyBits = 2048;
    private String signatureAlgorithm = "SHA256withRSA";

    private Builder(String commonName) {
      this.commonName = commonName;
    }

    public Builder alsoFor(String... names) {
      dnsNames = List.of(names);
      return this;
    }

    public Builder valid(Instant notBefore, Instant notAfter) {
      from = notBefore;
      until = notAfter;
      return this;
    }

    public Builder keyBits(int bits) {
      keyBits = bits;
      return this;
    }

    /** One of {@code MD5withRSA}, {@code SHA1withRSA}, {@code SHA256withRSA}. */
    public Builder signedWith(String algorithm) {
      signatureAlgorithm = algorithm;
      return this;
    }

    public TestCertificate build() {
      KeyPair keys = KEYS.computeIfAbsent(keyBits, Builder::newKeys);
      try {
        byte[] body = body(keys);
        Signature signer = Signature.getInstance(signatureAlgorithm);
        signer.initSign(keys.getPrivate());
        signer.update(body);
        byte[] der = Der.sequence(body, algorithm(), Der.bits(signer.sign()));
        return new TestCertificate(parsed(der), keys.getPrivate());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    // TBSCertificate, RFC 5280 section 4.1.
    private byte[] body(KeyPair keys) {
      byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
      return Der.sequence(
          Der.explicit(0, Der.integer(2)),
          Der.integer(from.toEpochMilli()),
          algorithm(),
          name,
          Der.sequence(Der.time(from), Der.time(until)),
          name,
          keys.getPublic().getEncoded(),
          Der.explicit(3, extensions()));
    }

    private byte[] extensions() {
      byte[] serverAuthentication = Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"));
      byte[] usage = Der.sequence(Der.oid("2.5.29.37"), Der.octets(serverAuthentication));
      if (dnsNames.isEmpty()) {
        return Der.sequence(usage);
      }
      byte[][] names = dnsNames.stream().map(Builder::dnsName).toArray(byte[][]::new);
      byte[] alternatives = Der.octets(Der.sequence(names));
      return Der.sequence(usage, Der.sequence(Der.oid("2.5.29.17"), alternatives));
    }

    private static byte[] dnsName(String name) {
      return Der.value(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] algorithm() {
      String oid = SIGNATURE_OIDS.get(signatureAlgorithm);
      if (oid == null) {
        throw new IllegalArgumentException("signature algorithm is " + signatureAlgorithm);
      }
      return Der.sequence(Der.oid(oid), Der.nothing());
    }

    private static KeyPair newKeys(int bits) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static X509Certificate parsed(byte[] der) throws GeneralSecurityException {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    }
  }
}
