package rdpdoctor.hive.check;

import rdpdoctor.hive.regf.BigData;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyValue;

/** Checks where and how the data of a value is stored. */
final class DataCheck {

  private final CellMap map;
  private final Findings findings;

  DataCheck(CellMap map, Findings findings) {
    this.map = map;
    this.findings = findings;
  }

  void check(KeyValue value) throws CorruptHiveException {
    int size = value.size();
    int field = value.position() + KeyValue.DATA;
    if (value.isInline()) {
      value.data();
    } else if (size == 0) {
      map.claimRemnant(field);
    } else if (BigData.isFor(size, value.cells().minor())) {
      checkBig(value.cells(), field, size);
    } else {
      checkCell(value, field, size);
    }
  }

  private void checkCell(KeyValue value, int field, int size) throws CorruptHiveException {
    map.follow(field, size, "value data");
    if (size <= KeyValue.LARGEST_INLINE) {
      findings.remark(
          value.position() + KeyValue.DATA_SIZE,
          "value: %d bytes of data have a cell, expected them inline".formatted(size));
    }
  }

  private void checkBig(Cells cells, int field, int size) throws CorruptHiveException {
    int record = map.follow(field, BigData.RECORD, "big data");
    int list = BigData.segmentList(cells, record, size);
    map.claim(list, "big data segment list");
    for (int i = 0; i < BigData.segments(size); i++) {
      int segment = list + i * Integer.BYTES;
      int length = Math.min(BigData.SEGMENT, size - i * BigData.SEGMENT);
      findings.collect(() -> map.follow(segment, length, "big data segment"));
    }
  }
}
