package rdpdoctor.network.signin;

import java.util.List;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** The capability sets of a server that draws bitmaps of 16 bits and nothing else, 2.2.7. */
final class Capabilities {

  private Capabilities() {}

  /** numberCapabilities and what it counts. */
  static Bytes sets(int width, int height) {
    List<Bytes> sets =
        List.of(
            set(1, general()),
            set(2, bitmap(width, height)),
            set(3, order()),
            set(8, new ByteWriter().u16le(1).u16le(20).u16le(20)), // pointer
            set(9, new ByteWriter().u16le(0x03EA).u16le(0)), // share
            set(10, new ByteWriter().u16le(6).u16le(0)), // colour tables
            set(13, input()),
            set(14, new ByteWriter().u16le(1).u16le(0)), // font
            set(20, new ByteWriter().u32le(0).u32le(1600))); // virtual channels
    ByteWriter writer = new ByteWriter().u16le(sets.size()).u16le(0);
    sets.forEach(writer::bytes);
    return writer.toBytes();
  }

  private static Bytes set(int type, ByteWriter content) {
    return new ByteWriter()
        .u16le(type)
        .u16le(4 + content.size())
        .bytes(content.toBytes())
        .toBytes();
  }

  private static ByteWriter general() {
    return new ByteWriter()
        .u16le(1) // Windows
        .u16le(3) // NT
        .u16le(0x0200) // protocolVersion
        .zeros(4) // padding, compression types
        .u16le(0x041D) // fast-path output, long credentials, auto-reconnect, salted MACs, headers
        .zeros(6) // updates, unshare, compression level
        .u8(1) // Refresh Rect
        .u8(1); // Suppress Output
  }

  private static ByteWriter bitmap(int width, int height) {
    return new ByteWriter()
        .u16le(16)
        .u16le(1) // 1, 4 and 8 bits
        .u16le(1)
        .u16le(1)
        .u16le(width)
        .u16le(height)
        .u16le(0)
        .u16le(1) // the desktop may be resized
        .u16le(1) // compression
        .u16le(0) // high colour and drawing flags
        .u16le(1) // many rectangles
        .u16le(0);
  }

  /** None at all. */
  private static ByteWriter order() {
    return new ByteWriter()
        .zeros(20) // terminal descriptor
        .u16le(1)
        .u16le(20) // granularity
        .u16le(0)
        .u16le(1) // level
        .u16le(0)
        .u16le(0x0022) // negotiated, colour indices
        .zeros(32)
        .zeros(8)
        .u32le(0) // saved desktop
        .zeros(8);
  }

  private static ByteWriter input() {
    return new ByteWriter()
        .u16le(0x0035) // scan codes, mouse, Unicode, fast path
        .u16le(0)
        .u32le(0x0409)
        .u32le(4)
        .u32le(0)
        .u32le(12)
        .zeros(64);
  }
}
