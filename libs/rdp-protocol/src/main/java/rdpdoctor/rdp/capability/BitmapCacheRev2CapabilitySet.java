package rdpdoctor.rdp.capability;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_BITMAPCACHE_CAPABILITYSET_REV2, [MS-RDPBCGR] 2.2.7.1.4.2: the bitmap caches of revision 2.
 *
 * @param cellInfo of each cache, at most five: the entries, and in the highest bit whether they are
 *     persistent
 */
public record BitmapCacheRev2CapabilitySet(int cacheFlags, List<Long> cellInfo)
    implements CapabilitySet {

  public static final int TYPE = 0x0013;

  public static final int PERSISTENT_KEYS_EXPECTED = 0x0001;
  public static final int ALLOW_CACHE_WAITING_LIST = 0x0002;

  private static final int CACHES = 5;
  private static final int PADDING = 12;

  public BitmapCacheRev2CapabilitySet {
    cellInfo = List.copyOf(cellInfo);
  }

  static BitmapCacheRev2CapabilitySet decode(ByteReader reader) throws DecodeException {
    int cacheFlags = reader.u16le("cacheFlags");
    reader.skip("pad2", 1);
    int count = reader.u8("numCellCaches");
    if (count > CACHES) {
      throw reader.wrong("numCellCaches", Integer.toString(count), "at most " + CACHES);
    }
    List<Long> cellInfo = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cellInfo.add(reader.u32le("bitmapCacheCellInfo"));
    }
    reader.skip("unused caches and pad3", 4 * (CACHES - count) + PADDING);
    return new BitmapCacheRev2CapabilitySet(cacheFlags, cellInfo);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(cacheFlags).u8(0).u8(cellInfo.size());
    cellInfo.forEach(writer::u32le);
    writer.zeros(4 * (CACHES - cellInfo.size()) + PADDING);
  }
}
