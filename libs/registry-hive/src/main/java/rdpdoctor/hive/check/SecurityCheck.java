package rdpdoctor.hive.check;

import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.SecurityCell;

/** Checks that security cells count the keys that refer to them, and form one ring. */
final class SecurityCheck {

  private static final String WHAT = "security cell";
  private static final int REVISION = 1;
  private static final int SMALLEST_DESCRIPTOR = 20;
  private static final int CONTROL_HIGH = 3;
  private static final int SELF_RELATIVE = 0x80;

  private final Cells cells;
  private final CellMap map;
  private final Findings findings;
  private final Map<Integer, Integer> references = new LinkedHashMap<>();

  SecurityCheck(Cells cells, CellMap map, Findings findings) {
    this.cells = cells;
    this.map = map;
    this.findings = findings;
  }

  /** Counts a key. */
  void refer(KeyNode key) throws CorruptHiveException {
    SecurityCell security = key.security();
    if (references.merge(security.position(), 1, Integer::sum) == 1) {
      map.claim(security.position(), WHAT);
      checkDescriptor(security.position());
    }
  }

  private void checkDescriptor(int position) {
    int start = position + SecurityCell.DESCRIPTOR;
    if (cells.intAt(position + SecurityCell.DESCRIPTOR_SIZE) < SMALLEST_DESCRIPTOR
        || cells.byteAt(start) != REVISION
        || (cells.byteAt(start + CONTROL_HIGH) & SELF_RELATIVE) == 0) {
      findings.damage(
          start, "security cell: descriptor is not self-relative, expected revision 1 and 0x8000");
    }
  }

  void checkReferences() {
    references.forEach(this::checkCount);
    references.keySet().stream().findFirst().ifPresent(this::checkRing);
  }

  private void checkCount(int position, int count) {
    int stated = cells.intAt(position + SecurityCell.REFERENCES);
    if (stated != count) {
      findings.damage(
          position + SecurityCell.REFERENCES,
          "security cell: reference count is %s, expected %d, as many as there are keys"
              .formatted(Integer.toUnsignedString(stated), count));
    }
  }

  private void checkRing(int start) {
    Map<Integer, Integer> missing = new LinkedHashMap<>(references);
    findings.collect(() -> walkRing(start, missing));
    missing
        .keySet()
        .forEach(
            position ->
                findings.damage(
                    position, "security cell: is not in the ring of all security cells"));
  }

  /** Ends at a cell that was met before, if nothing else ends it. */
  private void walkRing(int start, Map<Integer, Integer> missing) throws CorruptHiveException {
    missing.remove(start);
    int position = start;
    do {
      int next = SecurityCell.at(cells, position + SecurityCell.NEXT).position();
      int back = cells.intAt(next + SecurityCell.PREVIOUS);
      if (back != Cells.offset(position)) {
        throw new CorruptHiveException(
            next + SecurityCell.PREVIOUS,
            "security cell: previous is 0x%x, expected 0x%x"
                .formatted(back, Cells.offset(position)));
      }
      if (missing.remove(next) == null && next != start) {
        claimUnused(next);
      }
      position = next;
    } while (position != start);
  }

  private void claimUnused(int position) throws CorruptHiveException {
    map.claim(position, WHAT);
    findings.remark(position, "security cell: is in the ring, but no key refers to it");
  }
}
