package rdpdoctor.rdp.capability;

import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_BITMAPCACHE_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.4.1: the bitmap caches of revision 1. */
public record BitmapCacheCapabilitySet(List<CellCache> caches) implements CapabilitySet {

  public static final int TYPE = 0x0004;

  private static final int PADDING = 24;
  private static final int CACHES = 3;

  public BitmapCacheCapabilitySet {
    caches = List.copyOf(caches);
  }

  static BitmapCacheCapabilitySet decode(ByteReader reader) throws DecodeException {
    reader.skip("pad1 to pad6", PADDING);
    return new BitmapCacheCapabilitySet(CellCache.decode(reader, CACHES));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.zeros(PADDING);
    caches.forEach(cache -> cache.encode(writer));
  }
}
