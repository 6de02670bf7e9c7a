package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_BRUSH_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.7. */
public record BrushCapabilitySet(long brushSupportLevel) implements CapabilitySet {

  public static final int TYPE = 0x000F;

  public static final long BRUSH_DEFAULT = 0;
  public static final long BRUSH_COLOR_8X8 = 1;

  static BrushCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new BrushCapabilitySet(reader.u32le("brushSupportLevel"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(brushSupportLevel);
  }
}
