package rdpdoctor.rdp.raster;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_BITMAP_DATA_EX, [MS-RDPBCGR] 2.2.9.2.1.1: a bitmap in one of the codecs that client and server
 * agreed on.
 *
 * @param codecId the client's number for the codec; 0 is none
 */
public record ExtendedBitmap(int bitsPerPixel, int codecId, int width, int height, Bytes data) {

  private static final int EX_COMPRESSED_BITMAP_HEADER_PRESENT = 0x01;
  private static final int HEADER_SIZE = 24;

  public static ExtendedBitmap read(ByteReader reader) throws DecodeException {
    int bitsPerPixel = reader.u8("bpp");
    int flags = reader.u8("flags");
    reader.skip("reserved", 1);
    int codecId = reader.u8("codecID");
    int width = reader.u16le("width");
    int height = reader.u16le("height");
    long length = reader.u32le("bitmapDataLength");
    if ((flags & EX_COMPRESSED_BITMAP_HEADER_PRESENT) != 0) {
      reader.skip("exBitmapDataHeader", HEADER_SIZE);
    }
    Bytes data = reader.bytes("bitmapData", length);
    return new ExtendedBitmap(bitsPerPixel, codecId, width, height, data);
  }
}
