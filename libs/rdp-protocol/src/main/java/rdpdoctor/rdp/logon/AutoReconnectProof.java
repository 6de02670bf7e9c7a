package rdpdoctor.rdp.logon;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * ARC_CS_PRIVATE_PACKET, [MS-RDPBCGR] 2.2.4.3: by which a client that lost its connection shows in
 * the extended client information that it is the one that got the cookie.
 *
 * @param logonId the session
 * @param securityVerifier 16 bytes, the HMAC-MD5 of the client random under the cookie's random
 */
public record AutoReconnectProof(long logonId, Bytes securityVerifier) {

  private static final int SIZE = 28;
  private static final int VERSION = 1;
  private static final int VERIFIER_SIZE = 16;

  /** Of autoReconnectCookie in the extended client information. */
  public static AutoReconnectProof decode(Bytes field) throws DecodeException {
    ByteReader reader = new ByteReader("auto-reconnect proof", field);
    long size = reader.u32le("cbLen");
    if (size != SIZE) {
      throw reader.wrong("cbLen", Long.toString(size), "28");
    }
    long version = reader.u32le("Version");
    if (version != VERSION) {
      throw reader.wrong("Version", Long.toString(version), "1");
    }
    long logonId = reader.u32le("LogonId");
    return new AutoReconnectProof(logonId, reader.bytes("SecurityVerifier", VERIFIER_SIZE));
  }

  public Bytes encode() {
    return new ByteWriter()
        .u32le(SIZE)
        .u32le(VERSION)
        .u32le(logonId)
        .bytes(securityVerifier)
        .toBytes();
  }

  /** Without the proof: under TLS it is good for a second connection. */
  @Override
  public String toString() {
    return "AutoReconnectProof[logonId=" + logonId + "]";
  }
}
