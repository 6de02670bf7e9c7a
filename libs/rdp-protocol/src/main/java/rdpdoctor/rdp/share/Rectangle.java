package rdpdoctor.rdp.share;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_RECTANGLE16, [MS-RDPBCGR] 2.2.11.1: right and bottom belong to it. */
public record Rectangle(int left, int top, int right, int bottom) {

  /** All of a desktop of this size. */
  public static Rectangle ofDesktop(int width, int height) {
    return new Rectangle(0, 0, width - 1, height - 1);
  }

  static Rectangle decode(ByteReader reader) throws DecodeException {
    return new Rectangle(
        reader.u16le("left"), reader.u16le("top"), reader.u16le("right"), reader.u16le("bottom"));
  }

  void encode(ByteWriter writer) {
    writer.u16le(left).u16le(top).u16le(right).u16le(bottom);
  }
}
