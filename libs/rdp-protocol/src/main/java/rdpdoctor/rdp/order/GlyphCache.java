package rdpdoctor.rdp.order;

import java.util.HashMap;
import java.util.Map;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The glyph caches and the fragment cache, [MS-RDPEGDI] 3.1.1.1.2. */
final class GlyphCache {

  private static final int HIGHEST_CACHE = 9;
  private static final int HIGHEST_INDEX = 254;

  private final Map<Integer, Glyph> glyphs = new HashMap<>();
  private final Map<Integer, Bytes> fragments = new HashMap<>();

  void put(int cacheId, Glyph glyph) throws DecodeException {
    if (cacheId > HIGHEST_CACHE || glyph.index() > HIGHEST_INDEX) {
      throw new DecodeException(
          "glyph cache: entry is %d of cache %d, expected at most %d of cache %d"
              .formatted(glyph.index(), cacheId, HIGHEST_INDEX, HIGHEST_CACHE));
    }
    glyphs.put(key(cacheId, glyph.index()), glyph);
  }

  Glyph get(int cacheId, int index) throws DecodeException {
    Glyph glyph = glyphs.get(key(cacheId, index));
    if (glyph == null) {
      throw new DecodeException(
          "glyph cache: entry %d of cache %d is empty".formatted(index, cacheId));
    }
    return glyph;
  }

  /** Copies the fragment, which outlives the update that it came in. */
  void putFragment(int index, Bytes fragment) {
    fragments.put(index, Bytes.of(fragment.toArray()));
  }

  Bytes fragment(int index) throws DecodeException {
    Bytes fragment = fragments.get(index);
    if (fragment == null) {
      throw new DecodeException("glyph fragment cache: entry %d is empty".formatted(index));
    }
    return fragment;
  }

  private static int key(int cacheId, int index) {
    return cacheId << 8 | index;
  }
}
