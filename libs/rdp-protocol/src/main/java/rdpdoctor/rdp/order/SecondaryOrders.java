package rdpdoctor.rdp.order;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.raster.CompressedDataHeader;
import rdpdoctor.rdp.raster.ExtendedBitmap;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Reads secondary orders, [MS-RDPEGDI] 2.2.2.2.1.2, behind their controlFlags. */
final class SecondaryOrders {

  private static final int TS_CACHE_BITMAP_UNCOMPRESSED = 0x00;
  private static final int TS_CACHE_COLOR_TABLE = 0x01;
  private static final int TS_CACHE_BITMAP_COMPRESSED = 0x02;
  private static final int TS_CACHE_GLYPH = 0x03;
  private static final int TS_CACHE_BITMAP_UNCOMPRESSED_REV2 = 0x04;
  private static final int TS_CACHE_BITMAP_COMPRESSED_REV2 = 0x05;
  private static final int TS_CACHE_BRUSH = 0x07;
  private static final int TS_CACHE_BITMAP_COMPRESSED_REV3 = 0x08;

  /** orderLength counts from here: it is the size of the order with its header less 13. */
  private static final int LENGTH_BIAS = 7;

  private static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;
  private static final int GLYPH_ORDER_REV2 = 0x0020;

  private static final int CBR2_HEIGHT_SAME_AS_WIDTH = 0x0080;
  private static final int CBR2_PERSISTENT_KEY_PRESENT = 0x0100;
  private static final int CBR2_NO_BITMAP_COMPRESSION_HDR = 0x0400;

  private SecondaryOrders() {}

  static SecondaryOrder read(ByteReader reader) throws DecodeException {
    int length = (short) reader.u16le("orderLength") + LENGTH_BIAS;
    int flags = reader.u16le("extraFlags");
    int type = reader.u8("orderType");
    Bytes order = reader.bytes("secondary drawing order", length);
    return switch (type) {
      case TS_CACHE_BITMAP_UNCOMPRESSED -> firstRevision(order, flags, false);
      case TS_CACHE_BITMAP_COMPRESSED -> firstRevision(order, flags, true);
      case TS_CACHE_BITMAP_UNCOMPRESSED_REV2 -> secondRevision(order, flags, false);
      case TS_CACHE_BITMAP_COMPRESSED_REV2 -> secondRevision(order, flags, true);
      case TS_CACHE_BITMAP_COMPRESSED_REV3 -> thirdRevision(order, flags);
      case TS_CACHE_GLYPH ->
          (flags & GLYPH_ORDER_REV2) == 0 ? glyphs(order) : glyphsOfRevision2(order, flags);
      case TS_CACHE_BRUSH -> brush(order);
      case TS_CACHE_COLOR_TABLE -> colorTable(order);
      default -> new SecondaryOrder.Passed(type);
    };
  }

  private static SecondaryOrder firstRevision(Bytes order, int flags, boolean compressed)
      throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_BITMAP_ORDER", order);
    int cacheId = reader.u8("cacheId");
    reader.skip("pad1Octet", 1);
    int width = reader.u8("bitmapWidth");
    int height = reader.u8("bitmapHeight");
    int bitsPerPixel = reader.u8("bitmapBitsPerPel");
    int length = reader.u16le("bitmapLength");
    int cacheIndex = reader.u16le("cacheIndex");
    Bytes data = reader.bytes("bitmapDataStream", length);
    boolean headed = compressed && (flags & NO_BITMAP_COMPRESSION_HDR) == 0;
    return new SecondaryOrder.CacheBitmap(
        cacheId,
        cacheIndex,
        width,
        height,
        bitsPerPixel,
        compressed,
        headed ? CompressedDataHeader.unwrap(data) : data);
  }

  private static SecondaryOrder secondRevision(Bytes order, int flags, boolean compressed)
      throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_BITMAP_REV2_ORDER", order);
    int bitsPerPixel = bitsPerPixel(flags);
    if ((flags & CBR2_PERSISTENT_KEY_PRESENT) != 0) {
      reader.skip("key1 and key2", 8);
    }
    int width = EncodedNumber.unsigned16(reader, "bitmapWidth");
    int height =
        (flags & CBR2_HEIGHT_SAME_AS_WIDTH) != 0
            ? width
            : EncodedNumber.unsigned16(reader, "bitmapHeight");
    int length = EncodedNumber.unsigned32(reader, "bitmapLength");
    int cacheIndex = EncodedNumber.unsigned16(reader, "cacheIndex");
    Bytes data = reader.bytes("bitmapDataStream", length);
    boolean headed = compressed && (flags & CBR2_NO_BITMAP_COMPRESSION_HDR) == 0;
    return new SecondaryOrder.CacheBitmap(
        flags & 0x07,
        cacheIndex,
        width,
        height,
        bitsPerPixel,
        compressed,
        headed ? CompressedDataHeader.unwrap(data) : data);
  }

  /** CBR2_8BPP is 3, and so on. */
  private static int bitsPerPixel(int flags) throws DecodeException {
    int id = flags >>> 3 & 0x0F;
    if (id < 3 || id > 6) {
      throw new DecodeException(
          "CACHE_BITMAP_REV2_ORDER: bitsPerPixelId is %d, expected 3 to 6".formatted(id));
    }
    return (id - 2) * 8;
  }

  private static SecondaryOrder thirdRevision(Bytes order, int flags) throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_BITMAP_REV3_ORDER", order);
    int cacheIndex = reader.u16le("cacheIndex");
    reader.skip("key1 and key2", 8);
    return new SecondaryOrder.CacheExtendedBitmap(
        flags & 0x07, cacheIndex, ExtendedBitmap.read(reader));
  }

  private static SecondaryOrder glyphs(Bytes order) throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_GLYPH_ORDER", order);
    int cacheId = reader.u8("cacheId");
    int count = reader.u8("cGlyphs");
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      glyphs.add(Glyph.readFirstRevision(reader));
    }
    return new SecondaryOrder.CacheGlyphs(cacheId, glyphs);
  }

  private static SecondaryOrder glyphsOfRevision2(Bytes order, int flags) throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_GLYPH_REV2_ORDER", order);
    int count = flags >>> 8;
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      glyphs.add(Glyph.readSecondRevision(reader));
    }
    return new SecondaryOrder.CacheGlyphs(flags & 0x0F, glyphs);
  }

  private static SecondaryOrder brush(Bytes order) throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_BRUSH_ORDER", order);
    int entry = reader.u8("cacheEntry");
    int format = reader.u8("iBitmapFormat");
    reader.expect("cx", Brush.SIDE);
    reader.expect("cy", Brush.SIDE);
    reader.skip("Style", 1);
    Bytes data = reader.bytes("brushData", reader.u8("iBytes"));
    return new SecondaryOrder.CacheBrush(entry, format, data);
  }

  private static SecondaryOrder colorTable(Bytes order) throws DecodeException {
    ByteReader reader = new ByteReader("CACHE_COLOR_TABLE_ORDER", order);
    reader.skip("cacheIndex", 1);
    reader.skip("colorTable", 4L * reader.u16le("numberColors"));
    return new SecondaryOrder.Passed(TS_CACHE_COLOR_TABLE);
  }
}
