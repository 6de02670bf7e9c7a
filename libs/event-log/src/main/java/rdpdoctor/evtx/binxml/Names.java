package rdpdoctor.evtx.binxml;

import java.util.HashMap;
import java.util.Map;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Cursor;
import rdpdoctor.evtx.bytes.Section;

/** The names of one chunk, each read once. */
final class Names {

  private static final int UNITS = 6;
  private static final int TEXT = 8;

  private final Section chunk;
  private final Effort effort;
  private final Map<Integer, String> read = new HashMap<>();

  Names(Section chunk, Effort effort) {
    this.chunk = chunk;
    this.effort = effort;
  }

  /** The name whose offset comes next; the name itself is passed where it follows. */
  String next(Cursor cursor) throws CorruptLogException {
    int offset = cursor.i32("name: offset");
    String name = at(offset);
    if (offset == cursor.position()) {
      int zero = Character.BYTES;
      cursor.skip(TEXT + (long) name.length() * Character.BYTES + zero, "name");
    }
    return name;
  }

  private String at(int offset) throws CorruptLogException {
    String known = read.get(offset);
    if (known != null) {
      return known;
    }
    chunk.require(offset, TEXT, "name");
    int units = chunk.u16(offset + UNITS, "name: number of characters");
    effort.spend(units);
    String name = chunk.utf16(offset + TEXT, units, "name");
    read.put(offset, name);
    return name;
  }
}
