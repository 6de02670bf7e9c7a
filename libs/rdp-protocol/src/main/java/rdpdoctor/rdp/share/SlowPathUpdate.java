package rdpdoctor.rdp.share;

import java.util.Optional;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.picture.Update.Kind;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_GRAPHICS_UPDATE, [MS-RDPBCGR] 2.2.9.1.1.3.1. */
final class SlowPathUpdate {

  private static final int ORDERS = 0;
  private static final int BITMAP = 1;
  private static final int PALETTE = 2;
  private static final int SYNCHRONIZE = 3;

  private SlowPathUpdate() {}

  /** Empty for an updateType that is none. */
  static Optional<Update> decode(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("slow-path update", content);
    int type = reader.u16le("updateType");
    return switch (type) {
      case ORDERS -> Optional.of(new Update(Kind.ORDERS, orders(reader)));
      case BITMAP -> Optional.of(new Update(Kind.BITMAP, reader.rest()));
      case PALETTE -> Optional.of(new Update(Kind.PALETTE, reader.rest()));
      case SYNCHRONIZE -> Optional.of(new Update(Kind.SYNCHRONIZE, Bytes.empty()));
      default -> Optional.empty();
    };
  }

  private static Bytes orders(ByteReader reader) throws DecodeException {
    reader.skip("pad2OctetsA", 2);
    Bytes numberOrders = reader.bytes("numberOrders", 2);
    reader.skip("pad2OctetsB", 2);
    return numberOrders.plus(reader.rest());
  }

  /** Returns pduType2. */
  static int encode(Update update, ByteWriter writer) {
    Bytes data = update.data();
    switch (update.kind()) {
      case ORDERS ->
          writer.u16le(ORDERS).zeros(2).bytes(data.first(2)).zeros(2).bytes(data.from(2));
      case BITMAP -> writer.u16le(BITMAP).bytes(data);
      case PALETTE -> writer.u16le(PALETTE).bytes(data);
      case SYNCHRONIZE -> writer.u16le(SYNCHRONIZE).zeros(2);
      case POINTER -> {
        writer.bytes(data);
        return ShareData.POINTER;
      }
      case SURFACE_COMMANDS ->
          throw new IllegalArgumentException("surface commands go by the fast path only");
    }
    return ShareData.UPDATE;
  }
}
