package rdpdoctor.rdp.capability;

import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_GLYPHCACHE_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.8.
 *
 * @param glyphCaches ten of them
 * @param glyphSupportLevel 0 none, 1 partial, 2 full, 3 by variable-length encoding
 */
public record GlyphCacheCapabilitySet(
    List<CellCache> glyphCaches, CellCache fragmentCache, int glyphSupportLevel)
    implements CapabilitySet {

  public static final int TYPE = 0x0010;

  private static final int CACHES = 10;

  public GlyphCacheCapabilitySet {
    glyphCaches = List.copyOf(glyphCaches);
  }

  static GlyphCacheCapabilitySet decode(ByteReader reader) throws DecodeException {
    List<CellCache> glyphCaches = CellCache.decode(reader, CACHES);
    CellCache fragmentCache = CellCache.decode(reader);
    int glyphSupportLevel = reader.u16le("glyphSupportLevel");
    reader.skip("pad2octets", 2);
    return new GlyphCacheCapabilitySet(glyphCaches, fragmentCache, glyphSupportLevel);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    glyphCaches.forEach(cache -> cache.encode(writer));
    fragmentCache.encode(writer);
    writer.u16le(glyphSupportLevel).zeros(2);
  }
}
