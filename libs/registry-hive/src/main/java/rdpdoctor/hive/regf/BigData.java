package rdpdoctor.hive.regf;

/**
 * The record of big data (db): since version 1.4, data of more than 16,344 bytes is cut into
 * segments, each in a cell of its own.
 *
 * <pre>
 * 0    2          4              8
 * +----+----------+--------------+      +-----------+-----------+- -      +-----------------+
 * | db | segments | segment list | ---> | segment 1 | segment 2 |    ---> | 16,344 bytes,   |
 * +----+----------+--------------+      +-----------+-----------+- -      | the last one    |
 *                                                                         | what is left    |
 *                                                                         +-----------------+
 * </pre>
 */
public final class BigData {

  /** {@code db}. */
  public static final int SIGNATURE = 0x6264;

  /** Offsets of the fields. */
  public static final int SEGMENT_COUNT = 2;

  public static final int SEGMENT_LIST = 4;

  /** Bytes of the fields. */
  public static final int RECORD = 8;

  /** Bytes of data in every segment but the last, and the most that one cell holds. */
  public static final int SEGMENT = 16_344;

  /** The first minor version that knows these records; before, one cell holds any data. */
  public static final int FIRST_MINOR = 4;

  private BigData() {}

  /** Whether data of this size is cut into segments. */
  public static boolean isFor(int size, int minor) {
    return size > SEGMENT && minor >= FIRST_MINOR;
  }

  /** How many segments data of this size has. */
  public static int segments(int size) {
    return Math.ceilDiv(size, SEGMENT);
  }

  /**
   * The data behind a record.
   *
   * @param record position of the content of a cell of at least 8 bytes
   * @param size as the value says; no more than the image has
   */
  static byte[] read(Cells cells, int record, int size) throws CorruptHiveException {
    int list = segmentList(cells, record, size);
    byte[] data = new byte[size];
    for (int start = 0; start < size; start += SEGMENT) {
      int length = Math.min(SEGMENT, size - start);
      int field = list + start / SEGMENT * Integer.BYTES;
      cells.copy(cells.follow(field, length, "big data segment"), data, start, length);
    }
    return data;
  }

  /**
   * The position of the list of segments, which has as many entries as data of this size needs.
   *
   * @param record position of the content of a cell of at least 8 bytes
   */
  public static int segmentList(Cells cells, int record, int size) throws CorruptHiveException {
    if (cells.shortAt(record) != SIGNATURE) {
      throw new CorruptHiveException(
          record,
          "big data: signature is 0x%04x, expected \"db\" for %d bytes"
              .formatted(cells.shortAt(record), size));
    }
    int count = cells.shortAt(record + SEGMENT_COUNT);
    if (count != segments(size)) {
      throw new CorruptHiveException(
          record + SEGMENT_COUNT,
          "big data: segment count is %d, expected %d for %d bytes"
              .formatted(count, segments(size), size));
    }
    return cells.follow(record + SEGMENT_LIST, count * Integer.BYTES, "big data segment list");
  }
}
