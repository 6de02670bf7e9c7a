package rdpdoctor.hive.check;

import java.util.HashSet;
import java.util.Set;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.regf.ValueList;

/** Checks the values of a key. */
final class ValueCheck {

  private static final String WHAT = "value";

  private final CellMap map;
  private final Findings findings;
  private final Names names;
  private final DataCheck data;

  ValueCheck(CellMap map, Findings findings) {
    this.map = map;
    this.findings = findings;
    names = new Names(findings);
    data = new DataCheck(map, findings);
  }

  void check(KeyNode key) throws CorruptHiveException {
    int[] fields = new ValueList(key).fields();
    if (key.has(KeyNode.PREDEFINED_HANDLE)) {
      return;
    }
    int field = key.position() + KeyNode.VALUE_LIST;
    if (fields.length == 0) {
      map.claimRemnant(field);
      return;
    }
    map.claim(Cells.position(key.cells().intAt(field)), "value list");
    new Walk(key).all(fields);
  }

  /** The way through all values of one key. */
  private final class Walk {

    private final KeyNode key;
    private final Set<String> seen = new HashSet<>();
    private int longestName;
    private int largestData;

    Walk(KeyNode key) {
      this.key = key;
    }

    void all(int... fields) {
      for (int field : fields) {
        findings.collect(() -> value(field));
      }
      Cells cells = key.cells();
      int name = key.position() + KeyNode.LARGEST_VALUE_NAME;
      findings.atLeast(
          name, "largest value name", Integer.toUnsignedLong(cells.intAt(name)), longestName);
      int size = key.position() + KeyNode.LARGEST_VALUE_DATA;
      findings.atLeast(
          size, "largest value data", Integer.toUnsignedLong(cells.intAt(size)), largestData);
    }

    private void value(int field) throws CorruptHiveException {
      KeyValue value = KeyValue.at(key.cells(), field);
      map.claim(value.position(), WHAT);
      findings.countValue();
      String name = value.name();
      checkName(value, name);
      longestName = Math.max(longestName, name.length() * Character.BYTES);
      largestData = Math.max(largestData, value.size());
      data.check(value);
    }

    private void checkName(KeyValue value, String name) {
      Cells cells = value.cells();
      int field = value.position() + KeyValue.NAME_LENGTH;
      names.check(WHAT, field, cells.shortAt(field), name, value.isCompressed());
      if (!seen.add(Upcase.of(name))) {
        findings.damage(field, "value: \"%s\" is there twice in one key".formatted(name));
      }
    }
  }
}
