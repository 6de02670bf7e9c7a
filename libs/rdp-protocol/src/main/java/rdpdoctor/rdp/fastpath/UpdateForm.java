package rdpdoctor.rdp.fastpath;

import java.util.Optional;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.picture.Update.Kind;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The form of whole updates on the fast path: bitmaps and palettes repeat the updateType of the
 * slow path, [MS-RDPBCGR] 2.2.9.1.2.1.1 and 2.2.9.1.2.1.2, and each message of the pointer has a
 * code of its own.
 */
record UpdateForm(int updateCode, Bytes data) {

  private static final int UPDATETYPE_BITMAP = 1;
  private static final int UPDATETYPE_PALETTE = 2;

  /** messageType and its padding. */
  private static final int POINTER_HEADER_SIZE = 4;

  static UpdateForm of(Update update) {
    Bytes data = update.data();
    return switch (update.kind()) {
      case ORDERS -> new UpdateForm(FastPathUpdate.ORDERS, data);
      case BITMAP -> new UpdateForm(FastPathUpdate.BITMAP, typed(UPDATETYPE_BITMAP, data));
      case PALETTE -> new UpdateForm(FastPathUpdate.PALETTE, typed(UPDATETYPE_PALETTE, data));
      case SYNCHRONIZE -> new UpdateForm(FastPathUpdate.SYNCHRONIZE, Bytes.empty());
      case SURFACE_COMMANDS -> new UpdateForm(FastPathUpdate.SURFACE_COMMANDS, data);
      case POINTER -> pointer(data);
    };
  }

  private static UpdateForm pointer(Bytes message) {
    Bytes data = message.from(POINTER_HEADER_SIZE);
    int type = message.get(0) | message.get(1) << 8;
    return switch (type) {
      case PointerUpdate.TS_PTRMSGTYPE_SYSTEM -> system(data);
      case PointerUpdate.TS_PTRMSGTYPE_POSITION ->
          new UpdateForm(FastPathUpdate.POINTER_POSITION, data);
      case PointerUpdate.TS_PTRMSGTYPE_COLOR -> new UpdateForm(FastPathUpdate.POINTER_COLOR, data);
      case PointerUpdate.TS_PTRMSGTYPE_CACHED ->
          new UpdateForm(FastPathUpdate.POINTER_CACHED, data);
      case PointerUpdate.TS_PTRMSGTYPE_POINTER -> new UpdateForm(FastPathUpdate.POINTER_NEW, data);
      case PointerUpdate.TS_PTRMSGTYPE_LARGE_POINTER ->
          new UpdateForm(FastPathUpdate.POINTER_LARGE, data);
      default ->
          throw new IllegalArgumentException("pointer update: messageType is %d".formatted(type));
    };
  }

  private static UpdateForm system(Bytes systemPointerType) {
    boolean hidden = systemPointerType.equals(Bytes.hex("00000000"));
    return new UpdateForm(
        hidden ? FastPathUpdate.POINTER_HIDDEN : FastPathUpdate.POINTER_DEFAULT, Bytes.empty());
  }

  /** Empty for a code that is none. */
  Optional<Update> update() throws DecodeException {
    return switch (updateCode) {
      case FastPathUpdate.ORDERS -> Optional.of(new Update(Kind.ORDERS, data));
      case FastPathUpdate.BITMAP -> Optional.of(new Update(Kind.BITMAP, behindType()));
      case FastPathUpdate.PALETTE -> Optional.of(new Update(Kind.PALETTE, behindType()));
      case FastPathUpdate.SYNCHRONIZE -> Optional.of(new Update(Kind.SYNCHRONIZE, Bytes.empty()));
      case FastPathUpdate.SURFACE_COMMANDS -> Optional.of(new Update(Kind.SURFACE_COMMANDS, data));
      case FastPathUpdate.POINTER_HIDDEN -> Optional.of(new PointerUpdate.Hidden().toUpdate());
      case FastPathUpdate.POINTER_DEFAULT -> Optional.of(new PointerUpdate.Default().toUpdate());
      case FastPathUpdate.POINTER_POSITION -> message(PointerUpdate.TS_PTRMSGTYPE_POSITION);
      case FastPathUpdate.POINTER_COLOR -> message(PointerUpdate.TS_PTRMSGTYPE_COLOR);
      case FastPathUpdate.POINTER_CACHED -> message(PointerUpdate.TS_PTRMSGTYPE_CACHED);
      case FastPathUpdate.POINTER_NEW -> message(PointerUpdate.TS_PTRMSGTYPE_POINTER);
      case FastPathUpdate.POINTER_LARGE -> message(PointerUpdate.TS_PTRMSGTYPE_LARGE_POINTER);
      default -> Optional.empty();
    };
  }

  private Optional<Update> message(int messageType) {
    Bytes header = new ByteWriter().u16le(messageType).zeros(2).toBytes();
    return Optional.of(new Update(Kind.POINTER, header.plus(data)));
  }

  private static Bytes typed(int updateType, Bytes data) {
    return new ByteWriter().u16le(updateType).bytes(data).toBytes();
  }

  private Bytes behindType() throws DecodeException {
    ByteReader reader = new ByteReader("fast-path update", data);
    reader.skip("updateType", 2);
    return reader.rest();
  }
}
