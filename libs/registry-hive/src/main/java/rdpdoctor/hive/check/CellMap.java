package rdpdoctor.hive.check;

import java.util.BitSet;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.HiveBin;

/** Where the cells of a hive begin, and which of those in use something refers to. */
final class CellMap {

  private final Cells cells;
  private final Findings findings;
  private final BitSet used = new BitSet();
  private final BitSet claimed = new BitSet();
  private final BitSet remnants = new BitSet();
  private int freeBytes;

  private CellMap(Cells cells, Findings findings) {
    this.cells = cells;
    this.findings = findings;
  }

  static CellMap of(Cells cells, Findings findings) {
    CellMap map = new CellMap(cells, findings);
    int offset = 0;
    while (offset < cells.binsSize()) {
      offset += map.bin(offset);
    }
    return map;
  }

  /** Bytes to the next bin; behind a broken one it is sought page by page. */
  private int bin(int offset) {
    try {
      int size = HiveBin.size(cells, offset);
      tile(offset + HiveBin.HEADER, offset + size);
      return size;
    } catch (CorruptHiveException e) {
      findings.damage(e.damage());
      return HiveBin.GRANULE;
    }
  }

  private void tile(int from, int end) {
    boolean isBehindFree = false;
    int offset = from;
    while (offset < end) {
      int size = cells.intAt(BaseBlock.SIZE + offset);
      // The size of -2^31 is its own absolute value, and too small.
      int bytes = Math.abs(size);
      if (bytes < Cells.GRANULE || bytes % Cells.GRANULE != 0 || bytes > end - offset) {
        findings.damage(
            BaseBlock.SIZE + offset,
            "cell: size is %d, expected a multiple of %d, at most the %d bytes to its bin's end"
                .formatted(size, Cells.GRANULE, end - offset));
        return;
      }
      if (size < 0) {
        used.set(offset / Cells.GRANULE);
      } else {
        free(offset, bytes, isBehindFree);
      }
      isBehindFree = size > 0;
      offset += bytes;
    }
  }

  private void free(int offset, int bytes, boolean isBehindFree) {
    freeBytes += bytes;
    if (isBehindFree) {
      findings.remark(
          BaseBlock.SIZE + offset, "cell: free behind a free cell, expected them to be one");
    }
  }

  int freeBytes() {
    return freeBytes;
  }

  /**
   * Notes that something refers to the cell whose content is at a position.
   *
   * @throws CorruptHiveException if no cell in use begins there, or something else refers to it
   */
  void claim(int position, String what) throws CorruptHiveException {
    int index = Cells.offset(position) / Cells.GRANULE;
    if (!used.get(index)) {
      throw new CorruptHiveException(
          position - Cells.SIZE,
          "%s: lies inside another cell, expected the beginning of a cell in use".formatted(what));
    }
    if (claimed.get(index)) {
      throw new CorruptHiveException(
          position - Cells.SIZE,
          "%s: cell is referred to twice, expected one reference".formatted(what));
    }
    claimed.set(index);
  }

  /** The position of the content of the cell to which a field refers, which is claimed. */
  int follow(int field, int least, String what) throws CorruptHiveException {
    int position = cells.follow(field, least, what);
    claim(position, what);
    return position;
  }

  /** Notes a reference whose count is 0: it may keep a cell, and another may have it by now. */
  void claimRemnant(int field) {
    int offset = cells.intAt(field);
    if (offset > 0 && offset % Cells.GRANULE == 0 && used.get(offset / Cells.GRANULE)) {
      remnants.set(offset / Cells.GRANULE);
    }
  }

  void remarkUnclaimed() {
    used.stream()
        .filter(index -> !claimed.get(index) && !remnants.get(index))
        .mapToLong(index -> BaseBlock.SIZE + (long) index * Cells.GRANULE)
        .forEach(offset -> findings.remark(offset, "cell: in use, but nothing refers to it"));
  }
}
