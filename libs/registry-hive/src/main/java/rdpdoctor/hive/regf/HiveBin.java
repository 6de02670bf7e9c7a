package rdpdoctor.hive.regf;

/**
 * A hive bin: the unit in which a hive grows, and which its cells fill without a gap.
 *
 * <pre>
 * 0       4        8      12         20            28      32
 * +-------+--------+------+----------+-------------+-------+------ - -
 * | hbin  | offset | size | reserved | last written| spare | cells
 * +-------+--------+------+----------+-------------+-------+------ - -
 * </pre>
 */
public final class HiveBin {

  /** {@code hbin}. */
  public static final int SIGNATURE = 0x6e696268;

  /** Bytes of the header, before the first cell. */
  public static final int HEADER = 32;

  /** A bin's size, and the size of all bins, is a multiple of this. */
  public static final int GRANULE = 4096;

  /** Of this bin from the first one. */
  public static final int OFFSET = 4;

  public static final int SIZE = 8;

  /** Only the first bin's is kept up by Windows. */
  public static final int LAST_WRITTEN = 20;

  private HiveBin() {}

  /**
   * The size of the bin at this offset, which ends inside the hive.
   *
   * @param offset inside the hive bins, a multiple of 4,096
   */
  public static int size(Cells cells, int offset) throws CorruptHiveException {
    int position = BaseBlock.SIZE + offset;
    int most = cells.binsSize() - offset;
    if (most < GRANULE) {
      throw new CorruptHiveException(position, "hive bin: the file ends, expected a bin");
    }
    if (cells.intAt(position) != SIGNATURE) {
      throw new CorruptHiveException(
          position,
          "hive bin: signature is 0x%08x, expected \"hbin\"".formatted(cells.intAt(position)));
    }
    if (cells.intAt(position + OFFSET) != offset) {
      throw new CorruptHiveException(
          position + OFFSET,
          "hive bin: offset is 0x%x, expected 0x%x"
              .formatted(cells.intAt(position + OFFSET), offset));
    }
    int size = cells.intAt(position + SIZE);
    if (size < GRANULE || size > most || size % GRANULE != 0) {
      throw new CorruptHiveException(
          position + SIZE,
          "hive bin: size is %d, expected a multiple of %d, at most %d"
              .formatted(size, GRANULE, most));
    }
    return size;
  }
}
