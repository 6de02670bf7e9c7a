package rdpdoctor.rdp.order;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/** An alternate secondary order, [MS-RDPEGDI] 2.2.2.2.1.3. */
sealed interface AlternateOrder {

  /** CREATE_OFFSCR_BITMAP_ORDER, 2.2.2.2.1.3.2. */
  record CreateOffscreenBitmap(int id, int width, int height, List<Integer> deleted)
      implements AlternateOrder {}

  /** SWITCH_SURFACE_ORDER, 2.2.2.2.1.3.3: {@link #SCREEN}, or an offscreen bitmap. */
  record SwitchSurface(int id) implements AlternateOrder {}

  /** FRAME_MARKER, and whatever a diagnosis has no use for. */
  record Passed(int orderType) implements AlternateOrder {}

  int SCREEN = 0xFFFF;

  int TS_ALTSEC_SWITCH_SURFACE = 0x00;
  int TS_ALTSEC_CREATE_OFFSCR_BITMAP = 0x01;
  int TS_ALTSEC_STREAM_BITMAP_FIRST = 0x02;
  int TS_ALTSEC_STREAM_BITMAP_NEXT = 0x03;
  int TS_ALTSEC_CREATE_NINEGRID_BITMAP = 0x04;
  int TS_ALTSEC_GDIP_FIRST = 0x05;
  int TS_ALTSEC_GDIP_NEXT = 0x06;
  int TS_ALTSEC_GDIP_END = 0x07;
  int TS_ALTSEC_GDIP_CACHE_FIRST = 0x08;
  int TS_ALTSEC_GDIP_CACHE_NEXT = 0x09;
  int TS_ALTSEC_GDIP_CACHE_END = 0x0A;
  int TS_ALTSEC_WINDOW = 0x0B;
  int TS_ALTSEC_COMPDESK_FIRST = 0x0C;
  int TS_ALTSEC_FRAME_MARKER = 0x0D;

  int DELETE_LIST_PRESENT = 0x8000;
  int STREAM_BITMAP_V2 = 0x04;

  /** Reads on behind controlFlags. */
  static AlternateOrder read(ByteReader reader, int orderType) throws DecodeException {
    switch (orderType) {
      case TS_ALTSEC_SWITCH_SURFACE -> {
        return new SwitchSurface(reader.u16le("bitmapId"));
      }
      case TS_ALTSEC_CREATE_OFFSCR_BITMAP -> {
        return createOffscreenBitmap(reader);
      }
      case TS_ALTSEC_STREAM_BITMAP_FIRST -> passStreamBitmap(reader);
      case TS_ALTSEC_STREAM_BITMAP_NEXT -> passBlock(reader, 3, 0);
      case TS_ALTSEC_CREATE_NINEGRID_BITMAP -> reader.skip("CREATE_NINEGRID_BITMAP_ORDER", 23);
      case TS_ALTSEC_GDIP_FIRST, TS_ALTSEC_GDIP_END -> passBlock(reader, 1, 8);
      case TS_ALTSEC_GDIP_NEXT -> passBlock(reader, 1, 0);
      case TS_ALTSEC_GDIP_CACHE_FIRST, TS_ALTSEC_GDIP_CACHE_END -> passBlock(reader, 5, 4);
      case TS_ALTSEC_GDIP_CACHE_NEXT -> passBlock(reader, 5, 0);
      // Counts itself and controlFlags.
      case TS_ALTSEC_WINDOW -> reader.skip("window order", reader.u16le("OrderSize") - 3L);
      case TS_ALTSEC_COMPDESK_FIRST -> passBlock(reader, 1, 0);
      case TS_ALTSEC_FRAME_MARKER -> reader.skip("action", 4);
      default ->
          throw new DecodeException(
              "alternate secondary drawing order: orderType is 0x%02x, expected at most 0x0d"
                  .formatted(orderType));
    }
    return new Passed(orderType);
  }

  private static AlternateOrder createOffscreenBitmap(ByteReader reader) throws DecodeException {
    int flags = reader.u16le("flags");
    int width = reader.u16le("cx");
    int height = reader.u16le("cy");
    List<Integer> deleted = new ArrayList<>();
    if ((flags & DELETE_LIST_PRESENT) != 0) {
      int count = reader.u16le("cIndices");
      for (int i = 0; i < count; i++) {
        deleted.add(reader.u16le("indices"));
      }
    }
    return new CreateOffscreenBitmap(flags & ~DELETE_LIST_PRESENT, width, height, deleted);
  }

  /** Its length stands behind a size that has two bytes or four. */
  private static void passStreamBitmap(ByteReader reader) throws DecodeException {
    int flags = reader.u8("BitmapFlags");
    reader.skip("BitmapBpp, BitmapType, BitmapWidth and BitmapHeight", 7);
    reader.skip("BitmapSize", (flags & STREAM_BITMAP_V2) != 0 ? 4 : 2);
    passBlock(reader, 0, 0);
  }

  /** A block whose length stands between other fields. */
  private static void passBlock(ByteReader reader, int before, int behind) throws DecodeException {
    reader.skip("fields of the block", before);
    int length = reader.u16le("length of the block");
    reader.skip("fields of the block", behind);
    reader.skip("block", length);
  }
}
