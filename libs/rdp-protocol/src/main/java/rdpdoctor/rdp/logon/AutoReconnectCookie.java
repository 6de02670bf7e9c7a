package rdpdoctor.rdp.logon;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * ARC_SC_PRIVATE_PACKET, [MS-RDPBCGR] 2.2.4.2: takes a client back into its session without a
 * password, so it is as secret as one.
 *
 * @param logonId the session
 * @param arcRandomBits 16 bytes
 */
public record AutoReconnectCookie(long logonId, Bytes arcRandomBits) {

  private static final int SIZE = 28;
  private static final int VERSION = 1;
  private static final int RANDOM_SIZE = 16;

  static AutoReconnectCookie decode(Bytes field) throws DecodeException {
    ByteReader reader = new ByteReader("auto-reconnect cookie", field);
    long size = reader.u32le("cbLen");
    if (size != SIZE) {
      throw reader.wrong("cbLen", Long.toString(size), "28");
    }
    long version = reader.u32le("Version");
    if (version != VERSION) {
      throw reader.wrong("Version", Long.toString(version), "1");
    }
    long logonId = reader.u32le("LogonId");
    return new AutoReconnectCookie(logonId, reader.bytes("ArcRandomBits", RANDOM_SIZE));
  }

  Bytes encode() {
    return new ByteWriter()
        .u32le(SIZE)
        .u32le(VERSION)
        .u32le(logonId)
        .bytes(arcRandomBits)
        .toBytes();
  }

  /** What a client answers with when it comes back. */
  public AutoReconnectProof prove(Bytes clientRandom) {
    return new AutoReconnectProof(logonId, verifier(clientRandom));
  }

  /**
   * Whether a client that comes back knows the cookie.
   *
   * @param clientRandom of its Security Exchange; under TLS 32 zeros
   */
  public boolean isProvenBy(AutoReconnectProof proof, Bytes clientRandom) {
    return proof.logonId() == logonId
        && MessageDigest.isEqual(
            verifier(clientRandom).toArray(), proof.securityVerifier().toArray());
  }

  /** SecurityVerifier, [MS-RDPBCGR] 5.5. */
  private Bytes verifier(Bytes clientRandom) {
    try {
      Mac mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(arcRandomBits.toArray(), "HmacMD5"));
      return Bytes.of(mac.doFinal(clientRandom.toArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no HmacMD5", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "AutoReconnectCookie[logonId=" + logonId + "]";
  }
}
