package rdpdoctor.rdp.pointer;

import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** What a server says of the pointer. */
public sealed interface PointerUpdate {

  /** TS_SYSTEMPOINTERATTRIBUTE with SYSPTR_NULL, [MS-RDPBCGR] 2.2.9.1.1.4.3. */
  record Hidden() implements PointerUpdate {}

  /** TS_SYSTEMPOINTERATTRIBUTE with SYSPTR_DEFAULT, [MS-RDPBCGR] 2.2.9.1.1.4.3. */
  record Default() implements PointerUpdate {}

  /** TS_POINTERPOSATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.1.4.2: the server moves the pointer. */
  record Position(int x, int y) implements PointerUpdate {}

  /** TS_COLORPOINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.1.4.4: of 24 bits a pixel, for any client. */
  record Color(PointerShape shape) implements PointerUpdate {}

  /**
   * TS_POINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.1.4.5, for clients that cache pointers of any depth.
   *
   * @param xorBpp bits a pixel of the xorMask: 1, 4, 8, 16, 24 or 32
   */
  record New(int xorBpp, PointerShape shape) implements PointerUpdate {}

  /** TS_FP_LARGEPOINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.2.1.11: of the fast path only. */
  record Large(int xorBpp, PointerShape shape) implements PointerUpdate {}

  /** TS_CACHEDPOINTERATTRIBUTE, [MS-RDPBCGR] 2.2.9.1.1.4.6: one that was sent before. */
  record Cached(int cacheIndex) implements PointerUpdate {}

  int TS_PTRMSGTYPE_SYSTEM = 0x0001;
  int TS_PTRMSGTYPE_POSITION = 0x0003;
  int TS_PTRMSGTYPE_COLOR = 0x0006;
  int TS_PTRMSGTYPE_CACHED = 0x0007;
  int TS_PTRMSGTYPE_POINTER = 0x0008;

  /** In use among implementations; the specification knows large pointers on the fast path only. */
  int TS_PTRMSGTYPE_LARGE_POINTER = 0x0009;

  long SYSPTR_NULL = 0x0000_0000L;
  long SYSPTR_DEFAULT = 0x0000_7F00L;

  /** messageType and what stands behind it. */
  default Update toUpdate() {
    ByteWriter writer = new ByteWriter();
    switch (this) {
      case Hidden _ -> type(writer, TS_PTRMSGTYPE_SYSTEM).u32le(SYSPTR_NULL);
      case Default _ -> type(writer, TS_PTRMSGTYPE_SYSTEM).u32le(SYSPTR_DEFAULT);
      case Position(int x, int y) -> type(writer, TS_PTRMSGTYPE_POSITION).u16le(x).u16le(y);
      case Color(PointerShape shape) -> shape.encode(type(writer, TS_PTRMSGTYPE_COLOR));
      case New(int xorBpp, PointerShape shape) ->
          shape.encode(type(writer, TS_PTRMSGTYPE_POINTER).u16le(xorBpp));
      case Large(int xorBpp, PointerShape shape) ->
          shape.encodeLarge(type(writer, TS_PTRMSGTYPE_LARGE_POINTER).u16le(xorBpp));
      case Cached(int index) -> type(writer, TS_PTRMSGTYPE_CACHED).u16le(index);
    }
    return new Update(Update.Kind.POINTER, writer.toBytes());
  }

  private static ByteWriter type(ByteWriter writer, int messageType) {
    return writer.u16le(messageType).zeros(2);
  }

  /** Of the data of an update of the kind POINTER. */
  static PointerUpdate decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("pointer update", data);
    int type = reader.u16le("messageType");
    reader.skip("pad2Octets", 2);
    return switch (type) {
      case TS_PTRMSGTYPE_SYSTEM -> system(reader);
      case TS_PTRMSGTYPE_POSITION -> new Position(reader.u16le("xPos"), reader.u16le("yPos"));
      case TS_PTRMSGTYPE_COLOR -> new Color(PointerShape.decode(reader));
      case TS_PTRMSGTYPE_POINTER -> new New(reader.u16le("xorBpp"), PointerShape.decode(reader));
      case TS_PTRMSGTYPE_LARGE_POINTER ->
          new Large(reader.u16le("xorBpp"), PointerShape.decodeLarge(reader));
      case TS_PTRMSGTYPE_CACHED -> new Cached(reader.u16le("cacheIndex"));
      default -> throw reader.wrong("messageType", "0x%04x".formatted(type), "a known type");
    };
  }

  private static PointerUpdate system(ByteReader reader) throws DecodeException {
    long type = reader.u32le("systemPointerType");
    return type == SYSPTR_NULL ? new Hidden() : new Default();
  }
}
