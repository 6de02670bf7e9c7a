package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_LARGE_POINTER_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.7. */
public record LargePointerCapabilitySet(int flags) implements CapabilitySet {

  public static final int TYPE = 0x001B;

  static LargePointerCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new LargePointerCapabilitySet(reader.u16le("largePointerSupportFlags"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(flags);
  }
}
