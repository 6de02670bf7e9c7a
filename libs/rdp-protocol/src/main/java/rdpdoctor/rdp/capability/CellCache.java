package rdpdoctor.rdp.capability;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The size of one cache of bitmaps or glyphs, [MS-RDPBCGR] 2.2.7.1.4.1 and 2.2.7.1.8.1.
 *
 * @param maximumCellSize in bytes
 */
public record CellCache(int entries, int maximumCellSize) {

  static List<CellCache> decode(ByteReader reader, int count) throws DecodeException {
    List<CellCache> caches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      caches.add(decode(reader));
    }
    return caches;
  }

  static CellCache decode(ByteReader reader) throws DecodeException {
    int entries = reader.u16le("cache entries");
    return new CellCache(entries, reader.u16le("maximum cell size"));
  }

  void encode(ByteWriter writer) {
    writer.u16le(entries).u16le(maximumCellSize);
  }
}
