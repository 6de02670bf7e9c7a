package rdpdoctor.rdp.order;

import java.util.EnumMap;
import java.util.Map;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Reads primary orders, [MS-RDPEGDI] 2.2.2.2.1.1.2: controlFlags, then orderType, fieldFlags and
 * bounds as far as these differ from the last order, then the fields.
 */
final class PrimaryOrders {

  private static final int TS_BOUNDS = 0x04;
  private static final int TS_TYPE_CHANGE = 0x08;
  private static final int TS_DELTA_COORDINATES = 0x10;
  private static final int TS_ZERO_BOUNDS_DELTAS = 0x20;

  private final Map<PrimaryOrderType, FieldMemory> memories = new EnumMap<>(PrimaryOrderType.class);
  private final Bounds bounds = new Bounds();
  private PrimaryOrderType type = PrimaryOrderType.PATBLT;

  /** An order and the part of the surface that it may draw on. */
  record Bounded(PrimaryOrder order, Rectangle bounds) {}

  Bounded read(ByteReader reader, int controlFlags) throws DecodeException {
    if ((controlFlags & TS_TYPE_CHANGE) != 0) {
      type = PrimaryOrderType.of(reader.u8("orderType"));
    }
    int flags = fieldFlags(reader, type.flagBytes() - (controlFlags >>> 6));
    Rectangle clip = Bounds.NONE;
    if ((controlFlags & TS_BOUNDS) != 0) {
      if ((controlFlags & TS_ZERO_BOUNDS_DELTAS) == 0) {
        bounds.read(reader);
      }
      clip = bounds.rectangle();
    }
    FieldMemory memory =
        memories.computeIfAbsent(type, known -> new FieldMemory(known.fieldCount()));
    boolean delta = (controlFlags & TS_DELTA_COORDINATES) != 0;
    return new Bounded(type.read(new Fields(reader, memory, flags, delta)), clip);
  }

  /**
   * The highest bytes are left out if they are zero; how many, the two highest control bits tell.
   */
  private static int fieldFlags(ByteReader reader, int bytes) throws DecodeException {
    int flags = 0;
    for (int i = 0; i < bytes; i++) {
      flags |= reader.u8("fieldFlags") << (8 * i);
    }
    return flags;
  }
}
