package rdpdoctor.rdp.capability;

import java.util.OptionalInt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_POINTER_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.5.
 *
 * @param pointerCacheSize of pointers of any depth; absent where only those of 24 bits are cached
 */
public record PointerCapabilitySet(
    boolean colorPointer, int colorPointerCacheSize, OptionalInt pointerCacheSize)
    implements CapabilitySet {

  public static final int TYPE = 0x0008;

  static PointerCapabilitySet decode(ByteReader reader) throws DecodeException {
    boolean colorPointer = reader.u16le("colorPointerFlag") != 0;
    int colorPointerCacheSize = reader.u16le("colorPointerCacheSize");
    OptionalInt pointerCacheSize =
        reader.hasRemaining()
            ? OptionalInt.of(reader.u16le("pointerCacheSize"))
            : OptionalInt.empty();
    return new PointerCapabilitySet(colorPointer, colorPointerCacheSize, pointerCacheSize);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(colorPointer ? 1 : 0).u16le(colorPointerCacheSize);
    pointerCacheSize.ifPresent(writer::u16le);
  }
}
