package rdpdoctor.rdp.pointer;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_COLORPOINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.1.4.4. The rows of both masks are padded to two
 * bytes, and the lowest row comes first.
 *
 * @param cacheIndex where the client keeps it
 * @param hotSpotX the place inside it that points, as hotSpotY
 * @param xorMask the pixels, in a depth that is told elsewhere
 * @param andMask one bit a pixel, set where the desktop shines through
 */
public record PointerShape(
    int cacheIndex,
    int hotSpotX,
    int hotSpotY,
    int width,
    int height,
    Bytes xorMask,
    Bytes andMask) {

  /** The largest width and height where the client announced no large pointers. */
  public static final int LARGEST = 32;

  static PointerShape decode(ByteReader reader) throws DecodeException {
    Head head = Head.decode(reader);
    int andSize = reader.u16le("lengthAndMask");
    int xorSize = reader.u16le("lengthXorMask");
    return head.with(reader, xorSize, andSize);
  }

  /** TS_FP_LARGEPOINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.2.1.11: with longer lengths. */
  static PointerShape decodeLarge(ByteReader reader) throws DecodeException {
    Head head = Head.decode(reader);
    long andSize = reader.u32le("lengthAndMask");
    long xorSize = reader.u32le("lengthXorMask");
    return head.with(reader, xorSize, andSize);
  }

  void encode(ByteWriter writer) {
    head(writer).u16le(andMask.size()).u16le(xorMask.size());
    masks(writer);
  }

  void encodeLarge(ByteWriter writer) {
    head(writer).u32le(andMask.size()).u32le(xorMask.size());
    masks(writer);
  }

  private ByteWriter head(ByteWriter writer) {
    return writer.u16le(cacheIndex).u16le(hotSpotX).u16le(hotSpotY).u16le(width).u16le(height);
  }

  private void masks(ByteWriter writer) {
    writer.bytes(xorMask).bytes(andMask);
  }

  /** What comes before the lengths. */
  private record Head(int cacheIndex, int hotSpotX, int hotSpotY, int width, int height) {

    static Head decode(ByteReader reader) throws DecodeException {
      return new Head(
          reader.u16le("cacheIndex"),
          reader.u16le("hotSpot.xPos"),
          reader.u16le("hotSpot.yPos"),
          reader.u16le("width"),
          reader.u16le("height"));
    }

    /** A byte of padding may follow, which Windows leaves out. */
    PointerShape with(ByteReader reader, long xorSize, long andSize) throws DecodeException {
      Bytes xorMask = reader.bytes("xorMaskData", xorSize);
      Bytes andMask = reader.bytes("andMaskData", andSize);
      return new PointerShape(cacheIndex, hotSpotX, hotSpotY, width, height, xorMask, andMask);
    }
  }
}
