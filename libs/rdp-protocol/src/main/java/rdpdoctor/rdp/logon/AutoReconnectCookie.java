package rdpdoctor.rdp.logon;

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

  /** Without the secret. */
  @Override
  public String toString() {
    return "AutoReconnectCookie[logonId=" + logonId + "]";
  }
}
