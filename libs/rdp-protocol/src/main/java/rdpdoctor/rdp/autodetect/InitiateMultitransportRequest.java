package rdpdoctor.rdp.autodetect;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server Initiate Multitransport Request, [MS-RDPBCGR] 2.2.15.1: the server would like UDP besides.
 *
 * @param securityCookie by which the server would know the connection over UDP, 16 bytes
 */
public record InitiateMultitransportRequest(
    long requestId, int requestedProtocol, Bytes securityCookie) {

  public static final int UDPFECR = 0x01;
  public static final int UDPFECL = 0x02;

  private static final int COOKIE_SIZE = 16;

  public Bytes encode() {
    return new ByteWriter()
        .u32le(requestId)
        .u16le(requestedProtocol)
        .u16le(0) // reserved
        .bytes(securityCookie)
        .toBytes();
  }

  public static InitiateMultitransportRequest decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("Initiate Multitransport Request", data);
    long id = reader.u32le("requestId");
    int protocol = reader.u16le("requestedProtocol");
    reader.skip("reserved", 2);
    return new InitiateMultitransportRequest(
        id, protocol, reader.bytes("securityCookie", COOKIE_SIZE));
  }
}
