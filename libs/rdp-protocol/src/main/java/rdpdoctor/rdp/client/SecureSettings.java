package rdpdoctor.rdp.client;

import java.util.Optional;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.SecurityExchange;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.Bytes;

/**
 * How the PDUs behind the channels are protected.
 *
 * @param cipher for all phases of a connection, because it counts
 * @param securityExchange what the client sends first, under standard RDP security
 * @param certificate of the server, likewise
 */
public record SecureSettings(
    PduCipher cipher, Optional<Bytes> securityExchange, Optional<ServerCertificate> certificate) {

  /** Under TLS, or where the server chose no encryption. */
  public static SecureSettings plain() {
    PduCipher plain = PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty());
    return new SecureSettings(plain, Optional.empty(), Optional.empty());
  }

  /**
   * Under standard RDP security.
   *
   * @param method the encryptionMethod that the server chose
   * @param clientRandom 32 random bytes
   */
  public static SecureSettings standard(
      int method, Bytes clientRandom, Bytes serverRandom, ServerCertificate certificate) {
    return new SecureSettings(
        PduCipher.of(method, clientRandom, serverRandom),
        Optional.of(SecurityExchange.encode(clientRandom, certificate)),
        Optional.of(certificate));
  }

  /** Whether a security header stands before every PDU. */
  public boolean isStandardRdpSecurity() {
    return securityExchange.isPresent();
  }
}
