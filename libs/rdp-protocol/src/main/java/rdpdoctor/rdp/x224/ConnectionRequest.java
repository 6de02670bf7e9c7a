package rdpdoctor.rdp.x224;

import java.util.OptionalInt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client X.224 Connection Request, [MS-RDPBCGR] 2.2.1.1: the first PDU of every connection.
 *
 * @param cookie the routing token or {@code Cookie: mstshash=...} line without CR LF; empty for
 *     none
 * @param requestedProtocols the flags of RDP_NEG_REQ; absent where the client sends none
 */
public record ConnectionRequest(String cookie, OptionalInt requestedProtocols) {

  private static final int CODE = 0xE0;
  private static final int TYPE_REQUEST = 0x01;
  private static final int NEGOTIATION_SIZE = 8;

  /** The TPDU, without its TPKT header. */
  public Bytes encode() {
    ByteWriter variable = new ByteWriter();
    if (!cookie.isEmpty()) {
      variable.ascii(cookie).ascii("\r\n");
    }
    requestedProtocols.ifPresent(
        protocols -> variable.u8(TYPE_REQUEST).u8(0).u16le(NEGOTIATION_SIZE).u32le(protocols));
    return new ByteWriter()
        .u8(6 + variable.size())
        .u8(CODE)
        .u16be(0)
        .u16be(0)
        .u8(0)
        .bytes(variable.toBytes())
        .toBytes();
  }

  public static ConnectionRequest decode(Bytes tpdu) throws DecodeException {
    ByteReader reader = new ByteReader("X.224 Connection Request", tpdu);
    TpduHeader.expect(reader, CODE);
    reader.skip("references and class", 5);
    String cookie = cookie(reader);
    return new ConnectionRequest(cookie, requested(reader));
  }

  private static String cookie(ByteReader reader) throws DecodeException {
    // Without a cookie the negotiation request comes first, or nothing.
    if (!reader.hasRemaining() || reader.peek("cookie") == TYPE_REQUEST) {
      return "";
    }
    StringBuilder line = new StringBuilder();
    while (true) {
      int character = reader.u8("cookie");
      if (character == '\r' && reader.peek("cookie") == '\n') {
        reader.skip("cookie", 1);
        return line.toString();
      }
      line.append((char) character);
    }
  }

  private static OptionalInt requested(ByteReader reader) throws DecodeException {
    if (!reader.hasRemaining()) {
      return OptionalInt.empty();
    }
    reader.expect("RDP_NEG_REQ type", TYPE_REQUEST);
    reader.skip("RDP_NEG_REQ flags", 1);
    int length = reader.u16le("RDP_NEG_REQ length");
    if (length != NEGOTIATION_SIZE) {
      throw reader.wrong("RDP_NEG_REQ length", Integer.toString(length), "8");
    }
    // RDP_NEG_CORRELATION_INFO may follow; it names the connection in logs and changes nothing.
    return OptionalInt.of(reader.i32le("RDP_NEG_REQ requestedProtocols"));
  }
}
