package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.HiveBin;

/**
 * The body of a log up to Windows 8: one bit for each 512 bytes of bins, and those that are set.
 */
final class DirtyVector {

  /** {@code DIRT}. */
  private static final int SIGNATURE = 0x54524944;

  private static final int BITMAP = TransactionLog.BODY + Integer.BYTES;

  private DirtyVector() {}

  static boolean beginsAt(ByteBuffer log, int offset) {
    return log.capacity() - offset >= Integer.BYTES && log.getInt(offset) == SIGNATURE;
  }

  /**
   * The pages of a log, neighbours as one run.
   *
   * @throws CorruptHiveException if the log ends before its last page
   */
  static List<DirtyPages> pages(TransactionLog log) throws CorruptHiveException {
    int binsSize = log.header().binsSize();
    ByteBuffer bytes = log.bytes();
    if (binsSize <= 0
        || binsSize % HiveBin.GRANULE != 0
        || binsSize / HiveBin.GRANULE > bytes.capacity() - BITMAP) {
      throw new CorruptHiveException(
          BaseBlock.BINS_SIZE,
          "log header: size of hive bins is %d, expected a multiple of %d with its dirty vector"
              .formatted(binsSize, HiveBin.GRANULE));
    }
    int content = roundedUp(BITMAP + binsSize / HiveBin.GRANULE);
    List<DirtyPages> runs = new ArrayList<>();
    int sectors = binsSize / BaseBlock.SECTOR;
    int sector = 0;
    while (sector < sectors) {
      int end = endOfRun(bytes, sector, sectors);
      int size = (end - sector) * BaseBlock.SECTOR;
      if (size > bytes.capacity() - content) {
        throw new CorruptHiveException(
            content,
            "dirty pages: the log has %d bytes, expected %d more for those at 0x%x"
                .formatted(bytes.capacity(), size, sector * BaseBlock.SECTOR));
      }
      if (size > 0) {
        runs.add(new DirtyPages(sector * BaseBlock.SECTOR, bytes.slice(content, size)));
      }
      content += size;
      sector = end + 1;
    }
    return runs;
  }

  private static int endOfRun(ByteBuffer log, int from, int limit) {
    int end = from;
    while (end < limit && isDirty(log, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDirty(ByteBuffer log, int sector) {
    return (log.get(BITMAP + sector / Byte.SIZE) >> sector % Byte.SIZE & 1) == 1;
  }

  private static int roundedUp(int size) {
    return (size + BaseBlock.SECTOR - 1) / BaseBlock.SECTOR * BaseBlock.SECTOR;
  }
}
