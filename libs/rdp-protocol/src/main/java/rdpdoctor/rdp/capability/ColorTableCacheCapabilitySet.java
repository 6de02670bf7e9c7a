package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_COLORTABLE_CAPABILITYSET, [MS-RDPEGDI] 2.2.1.1. */
public record ColorTableCacheCapabilitySet(int colorTableCacheSize) implements CapabilitySet {

  public static final int TYPE = 0x000A;

  static ColorTableCacheCapabilitySet decode(ByteReader reader) throws DecodeException {
    int colorTableCacheSize = reader.u16le("colorTableCacheSize");
    reader.skip("pad2octets", 2);
    return new ColorTableCacheCapabilitySet(colorTableCacheSize);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(colorTableCacheSize).zeros(2);
  }
}
