package rdpdoctor.hive.regf;

import java.nio.ByteBuffer;

/**
 * The file of a hive, checked as far as is needed to follow references in it.
 *
 * @param file from index 0 to the capacity
 * @param baseBlock its own, or one that was repaired
 */
public record HiveImage(ByteBuffer file, BaseBlock baseBlock, OnDamage onDamage) {

  private static final int OLDEST_MINOR = 3;
  private static final int NEWEST_MINOR = 6;

  /**
   * The image of the hive bins, once the base block has been checked but for its checksum and its
   * sequence numbers, and the first bin's header as well.
   */
  public Cells cells() throws CorruptHiveException {
    if (file.capacity() < BaseBlock.SIZE) {
      throw new CorruptHiveException(
          0,
          "base block: the file has %d bytes, expected at least %d"
              .formatted(file.capacity(), BaseBlock.SIZE));
    }
    checkKind();
    Cells cells = new Cells(file, binsSize(), baseBlock.minor(), onDamage);
    try {
      HiveBin.size(cells, 0);
    } catch (CorruptHiveException e) {
      onDamage.meet(e);
    }
    return cells;
  }

  private void checkKind() throws CorruptHiveException {
    expect(BaseBlock.MAJOR, "major version", baseBlock.major(), 1, 1);
    expect(BaseBlock.MINOR, "minor version", baseBlock.minor(), OLDEST_MINOR, NEWEST_MINOR);
    int primary = BaseBlock.TYPE_PRIMARY;
    expect(BaseBlock.TYPE, "file type", baseBlock.type(), primary, primary);
    expect(BaseBlock.FORMAT, "format", baseBlock.format(), 1, 1);
  }

  private void expect(int field, String name, int actual, int least, int most)
      throws CorruptHiveException {
    if (actual < least || actual > most) {
      String expected = least == most ? "" + least : "%d to %d".formatted(least, most);
      onDamage.meet(
          new CorruptHiveException(
              field, "base block: %s is %d, expected %s".formatted(name, actual, expected)));
    }
  }

  /** As stated; of a file that is too short and to be salvaged, as much as there is. */
  private int binsSize() throws CorruptHiveException {
    int stated = baseBlock.binsSize();
    int available = file.capacity() - BaseBlock.SIZE;
    if (stated <= 0 || stated % HiveBin.GRANULE != 0) {
      onDamage.meet(
          new CorruptHiveException(
              BaseBlock.BINS_SIZE,
              "base block: hive bins size is %s, expected a multiple of %d"
                  .formatted(Integer.toUnsignedString(stated), HiveBin.GRANULE)));
    } else if (stated <= available) {
      return stated;
    } else {
      onDamage.meet(
          new CorruptHiveException(
              BaseBlock.BINS_SIZE,
              "base block: hive bins size is %d, expected at most %d, as the file has %d bytes"
                  .formatted(stated, available, file.capacity())));
    }
    return available - available % HiveBin.GRANULE;
  }
}
