package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.raster.CompressedDataHeader;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_BITMAP_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.2.2: one bitmap of an update.
 *
 * @param target where it is shown; what sticks out of it is not
 * @param stream without TS_CD_HEADER
 */
public record BitmapData(
    Rectangle target, int width, int height, int bitsPerPixel, boolean compressed, Bytes stream) {

  private static final int BITMAP_COMPRESSION = 0x0001;
  private static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;

  /** The right and bottom edges of the layout are inclusive. */
  static BitmapData decode(ByteReader reader) throws DecodeException {
    int left = reader.u16le("destLeft");
    int top = reader.u16le("destTop");
    int right = reader.u16le("destRight");
    int bottom = reader.u16le("destBottom");
    int width = reader.u16le("width");
    int height = reader.u16le("height");
    int bitsPerPixel = reader.u16le("bitsPerPixel");
    int flags = reader.u16le("flags");
    Bytes content = reader.bytes("bitmapDataStream", reader.u16le("bitmapLength"));
    boolean compressed = (flags & BITMAP_COMPRESSION) != 0;
    Bytes stream =
        compressed && (flags & NO_BITMAP_COMPRESSION_HDR) == 0
            ? CompressedDataHeader.unwrap(content)
            : content;
    Rectangle target = Rectangle.between(left, top, right + 1, bottom + 1);
    return new BitmapData(target, width, height, bitsPerPixel, compressed, stream);
  }

  /** With TS_CD_HEADER, unless it was agreed to leave it out. */
  Bytes encode(boolean header) {
    Bytes content =
        compressed && header
            ? CompressedDataHeader.wrap(stream, width, width * height * ((bitsPerPixel + 7) / 8))
            : stream;
    int headerFlag = header ? 0 : NO_BITMAP_COMPRESSION_HDR;
    return new ByteWriter()
        .u16le(target.left())
        .u16le(target.top())
        .u16le(target.right() - 1)
        .u16le(target.bottom() - 1)
        .u16le(width)
        .u16le(height)
        .u16le(bitsPerPixel)
        .u16le(compressed ? BITMAP_COMPRESSION | headerFlag : 0)
        .u16le(content.size())
        .bytes(content)
        .toBytes();
  }
}
