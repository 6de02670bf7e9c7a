package rdpdoctor.rdp.share;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SHARECONTROLHEADER and what it heads, [MS-RDPBCGR] 2.2.8.1.1.1. */
public sealed interface SharePdu {

  /** Server Demand Active, [MS-RDPBCGR] 2.2.1.13.1: a session was established. */
  record DemandActive() implements SharePdu {}

  /** Set Error Info, [MS-RDPBCGR] 2.2.5.1; code 0 is no error. */
  record SetErrorInfo(long errorInfo) implements SharePdu {}

  /** One that a diagnosis does not read. */
  record Other(int pduType, int pduType2) implements SharePdu {}

  int TYPE_MASK = 0x0F;
  int VERSION_MASK = 0xFFF0;
  int TYPE_VERSION = 0x10;
  int PDUTYPE_DEMANDACTIVEPDU = 1;
  int PDUTYPE_DATAPDU = 7;
  int PDUTYPE2_SET_ERROR_INFO = 47;

  int DATA_SIZE = 22;
  int STREAM_LOW = 1;

  static SharePdu decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("share control header", pdu);
    int length = reader.u16le("totalLength");
    if (length > pdu.size()) {
      throw reader.wrong("totalLength", Integer.toString(length), "at most " + pdu.size());
    }
    int type = reader.u16le("pduType") & TYPE_MASK;
    reader.skip("PDUSource", 2);
    return switch (type) {
      case PDUTYPE_DEMANDACTIVEPDU -> new DemandActive();
      case PDUTYPE_DATAPDU -> data(reader);
      default -> new Other(type, 0);
    };
  }

  /** A Set Error Info PDU as a server sends it. */
  static Bytes encode(SetErrorInfo info, int userId) {
    return new ByteWriter()
        .u16le(DATA_SIZE)
        .u16le(TYPE_VERSION | PDUTYPE_DATAPDU)
        .u16le(userId)
        .u32le(0) // shareId
        .u8(0) // pad1
        .u8(STREAM_LOW)
        .u16le(4) // uncompressedLength
        .u8(PDUTYPE2_SET_ERROR_INFO)
        .u8(0) // compressedType
        .u16le(0) // compressedLength
        .u32le(info.errorInfo())
        .toBytes();
  }

  private static SharePdu data(ByteReader reader) throws DecodeException {
    reader.skip("shareId, pad1, streamId and uncompressedLength", 8);
    int type2 = reader.u8("pduType2");
    reader.skip("compressedType and compressedLength", 3);
    return type2 == PDUTYPE2_SET_ERROR_INFO
        ? new SetErrorInfo(reader.u32le("errorInfo"))
        : new Other(PDUTYPE_DATAPDU, type2);
  }
}
