package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_OFFSCREEN_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.9. */
public record OffscreenCacheCapabilitySet(long supportLevel, int cacheSize, int cacheEntries)
    implements CapabilitySet {

  public static final int TYPE = 0x0011;

  static OffscreenCacheCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new OffscreenCacheCapabilitySet(
        reader.u32le("offscreenSupportLevel"),
        reader.u16le("offscreenCacheSize"),
        reader.u16le("offscreenCacheEntries"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(supportLevel).u16le(cacheSize).u16le(cacheEntries);
  }
}
