package rdpdoctor.network.signin;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.license.IssuedLicense;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseKeys;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseMessage.Exchange;
import rdpdoctor.rdp.license.LicenseRequest;
import rdpdoctor.rdp.license.NewLicenseRequest;
import rdpdoctor.rdp.license.PlatformChallenge;
import rdpdoctor.rdp.license.PlatformChallengeResponse;
import rdpdoctor.rdp.license.ProductInformation;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.tls.TestCertificate;

/** The server's side of a licence exchange, [MS-RDPELE] 3.3, with a client that has no licence. */
final class LicenseIssuer {

  private static final Bytes SERVER_RANDOM = Bytes.hex("5e".repeat(32));
  private static final Bytes CHALLENGE = Bytes.hex("544553540000");
  private static final long WINDOWS_10 = 0x000A_0000L;
  private static final String COMPANY = "Microsoft Corporation";
  private static final String DEVICE_LICENSES = "A02";
  private static final String SCOPE = "microsoft.com";
  private static final int SECRET_SIZE = 48;

  private final TestCertificate certificate;
  private Optional<LicenseKeys> keys = Optional.empty();

  LicenseIssuer(TestCertificate certificate) {
    this.certificate = certificate;
  }

  Bytes request() {
    ProductInformation product = new ProductInformation(WINDOWS_10, COMPANY, DEVICE_LICENSES);
    return LicenseMessage.encode(
        new LicenseRequest(
                SERVER_RANDOM,
                product,
                LicenseRequest.KEY_EXCHANGE_ALG_RSA,
                chain(),
                List.of(SCOPE))
            .message());
  }

  /** The challenge to a client that asked for a licence. */
  Bytes challenge(Bytes message) throws DecodeException {
    NewLicenseRequest asked =
        NewLicenseRequest.decode(body(message, LicenseMessage.NEW_LICENSE_REQUEST));
    LicenseKeys derived =
        LicenseKeys.derive(
            decrypted(asked.encryptedPremasterSecret()), asked.clientRandom(), SERVER_RANDOM);
    keys = Optional.of(derived);
    return LicenseMessage.encode(PlatformChallenge.of(CHALLENGE, derived).message());
  }

  /** The licence for a client that answered the challenge; refused if the answer is wrong. */
  Bytes license(Bytes message) throws DecodeException {
    LicenseKeys derived = keys.orElseThrow();
    Bytes answer =
        PlatformChallengeResponse.decode(body(message, LicenseMessage.PLATFORM_CHALLENGE_RESPONSE))
            .challenge(derived);
    if (!answer.equals(CHALLENGE)) {
      throw new DecodeException(
          "platform challenge: answer is %s, expected %s".formatted(answer, CHALLENGE));
    }
    License license =
        new License(WINDOWS_10, SCOPE, COMPANY, DEVICE_LICENSES, Bytes.hex("30".repeat(64)));
    return LicenseMessage.encode(
        IssuedLicense.of(license, derived).message(LicenseMessage.NEW_LICENSE));
  }

  private static Bytes body(Bytes message, int expected) throws DecodeException {
    if (LicenseMessage.decodeOfClient(message) instanceof Exchange(int type, Bytes body)
        && type == expected) {
      return body;
    }
    throw new DecodeException(
        "licensing PDU: bMsgType is 0x%02x, expected 0x%02x".formatted(message.get(0), expected));
  }

  /** An X.509 chain, [MS-RDPELE] 2.2.1.4.2; clients want two certificates at least. */
  private Bytes chain() {
    try {
      Bytes encoded = Bytes.of(certificate.certificate().getEncoded());
      ByteWriter writer = new ByteWriter().u32le(0x8000_0002L).u32le(2);
      for (int i = 0; i < 2; i++) {
        writer.u32le(encoded.size()).bytes(encoded);
      }
      return writer.zeros(8 + 4 * 2).toBytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RSA without padding, little-endian on both sides. */
  private Bytes decrypted(Bytes encrypted) {
    RSAPrivateKey key = privateKey();
    BigInteger secret =
        new BigInteger(1, reversed(encrypted.toArray()))
            .modPow(key.getPrivateExponent(), key.getModulus());
    byte[] bigEndian = secret.toByteArray();
    byte[] whole = new byte[SECRET_SIZE];
    int size = Math.min(bigEndian.length, SECRET_SIZE);
    System.arraycopy(bigEndian, bigEndian.length - size, whole, SECRET_SIZE - size, size);
    return Bytes.of(reversed(whole));
  }

  private RSAPrivateKey privateKey() {
    String base64 = certificate.privateKeyPem().replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
