package rdpdoctor.hive.log;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.HiveBin;

/** A whole hive as bytes: where its bins end, and whether they follow each other. */
final class HiveBytes {

  private HiveBytes() {}

  /** Zeros outside of the heap, so that the size of a hive is no matter of {@code -Xmx}. */
  static ByteBuffer allocate(int size) {
    return Arena.ofAuto().allocate(size, Long.BYTES).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  static int binsSize(ByteBuffer hive) {
    return hive.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(BaseBlock.BINS_SIZE);
  }

  /** Walks from bin to bin, which is all that the old log, having no hashes, can be proven by. */
  static void requireBins(ByteBuffer hive, int binsSize) throws CorruptHiveException {
    ByteBuffer bytes = hive.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int offset = 0;
    while (offset < binsSize) {
      int place = BaseBlock.SIZE + offset;
      int size = bytes.getInt(place + HiveBin.SIZE);
      if (bytes.getInt(place) != HiveBin.SIGNATURE
          || bytes.getInt(place + HiveBin.OFFSET) != offset) {
        throw new CorruptHiveException(
            place, "hive bin: signature or offset is wrong once the log is applied");
      }
      if (size < HiveBin.GRANULE || size % HiveBin.GRANULE != 0 || size > binsSize - offset) {
        throw new CorruptHiveException(
            place,
            "hive bin: size is %d once the log is applied, %d bytes are left"
                .formatted(size, binsSize - offset));
      }
      offset += size;
    }
  }
}
