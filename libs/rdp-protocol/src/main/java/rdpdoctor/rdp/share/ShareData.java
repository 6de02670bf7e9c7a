package rdpdoctor.rdp.share;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_SHAREDATAHEADER and what it heads, [MS-RDPBCGR] 2.2.8.1.1.1.2, behind a share control header.
 *
 * @param compressedType how the content is compressed, 0 where it is not
 */
public record ShareData(
    long shareId, int streamId, int pduType2, int compressedType, Bytes content) {

  public static final int UPDATE = 2;
  public static final int CONTROL = 20;
  public static final int POINTER = 27;
  public static final int INPUT = 28;
  public static final int SYNCHRONIZE = 31;
  public static final int REFRESH_RECT = 33;
  public static final int SUPPRESS_OUTPUT = 35;
  public static final int SHUTDOWN_REQUEST = 36;
  public static final int SHUTDOWN_DENIED = 37;
  public static final int SAVE_SESSION_INFO = 38;
  public static final int FONT_LIST = 39;
  public static final int FONT_MAP = 40;
  public static final int SET_ERROR_INFO = 47;
  public static final int ARC_STATUS = 50;

  private static final int STREAM_LOW = 1;

  /** As a sender that does not compress writes it. */
  static ShareData of(long shareId, int pduType2, Bytes content) {
    return new ShareData(shareId, STREAM_LOW, pduType2, 0, content);
  }

  public Bytes encode() {
    return new ByteWriter()
        .u32le(shareId)
        .u8(0) // pad1
        .u8(streamId)
        .u16le(content.size())
        .u8(pduType2)
        .u8(compressedType)
        .u16le(0) // compressedLength
        .bytes(content)
        .toBytes();
  }

  public static ShareData decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("share data header", pdu);
    long shareId = reader.u32le("shareId");
    reader.skip("pad1", 1);
    int streamId = reader.u8("streamId");
    // The lengths are not relied on: servers disagree on what they count.
    reader.skip("uncompressedLength", 2);
    int pduType2 = reader.u8("pduType2");
    int compressedType = reader.u8("compressedType");
    reader.skip("compressedLength", 2);
    return new ShareData(shareId, streamId, pduType2, compressedType, reader.rest());
  }
}
