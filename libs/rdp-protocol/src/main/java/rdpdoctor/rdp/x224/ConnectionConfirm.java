package rdpdoctor.rdp.x224;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server X.224 Connection Confirm, [MS-RDPBCGR] 2.2.1.2: sent once in answer to the Connection
 * Request.
 *
 * @param sourceReference 0x1234 from Windows; other products choose other numbers
 */
public record ConnectionConfirm(int sourceReference, Negotiation negotiation) {

  private static final int CODE = 0xD0;
  private static final int TYPE_RESPONSE = 0x02;
  private static final int TYPE_FAILURE = 0x03;
  private static final int NEGOTIATION_SIZE = 8;

  /** The TPDU, without its TPKT header. */
  public Bytes encode() {
    Bytes data = encode(negotiation);
    return new ByteWriter()
        .u8(6 + data.size())
        .u8(CODE)
        .u16be(0)
        .u16be(sourceReference)
        .u8(0)
        .bytes(data)
        .toBytes();
  }

  public static ConnectionConfirm decode(Bytes tpdu) throws DecodeException {
    ByteReader reader = new ByteReader("X.224 Connection Confirm", tpdu);
    TpduHeader.expect(reader, CODE);
    reader.skip("destination reference", 2);
    int source = reader.u16be("source reference");
    reader.skip("class", 1);
    return new ConnectionConfirm(source, negotiation(reader.rest()));
  }

  private static Bytes encode(Negotiation negotiation) {
    return switch (negotiation) {
      case Negotiation.None _ -> Bytes.empty();
      case Negotiation.Response(int flags, int protocol) ->
          structure(TYPE_RESPONSE, flags, protocol);
      case Negotiation.Failure(int code) -> structure(TYPE_FAILURE, 0, code);
    };
  }

  private static Bytes structure(int type, int flags, int value) {
    return new ByteWriter().u8(type).u8(flags).u16le(NEGOTIATION_SIZE).u32le(value).toBytes();
  }

  private static Negotiation negotiation(Bytes data) throws DecodeException {
    if (data.isEmpty()) {
      return new Negotiation.None();
    }
    ByteReader reader = new ByteReader("RDP_NEG_RSP or RDP_NEG_FAILURE", data);
    int type = reader.u8("type");
    int flags = reader.u8("flags");
    int length = reader.u16le("length");
    if (length != NEGOTIATION_SIZE) {
      throw reader.wrong("length", Integer.toString(length), "8");
    }
    int value = reader.i32le("selectedProtocol or failureCode");
    reader.expectEnd();
    return switch (type) {
      case TYPE_RESPONSE -> new Negotiation.Response(flags, value);
      case TYPE_FAILURE -> new Negotiation.Failure(value);
      default -> throw reader.wrong("type", "0x%02x".formatted(type), "0x02 or 0x03");
    };
  }
}
