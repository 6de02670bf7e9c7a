package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A log that is whole by its own header.
 *
 * @param number its place in the list that was given
 * @param header the base block that it begins with
 * @param bytes little-endian
 */
record TransactionLog(int number, BaseBlock header, ByteBuffer bytes) {

  /** Where both formats go on behind the header. */
  static final int BODY = BaseBlock.SECTOR;

  /**
   * Reads the header of a log.
   *
   * @throws CorruptHiveException if it is none, or was being written when the power failed
   */
  static TransactionLog read(int number, ByteBuffer file) throws CorruptHiveException {
    ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    BaseBlock header = BaseBlock.read(bytes);
    if (!header.checksumIsRight()) {
      throw new CorruptHiveException(
          BaseBlock.CHECKSUM,
          "log header: checksum is 0x%08x, expected 0x%08x"
              .formatted(header.checksum(), header.actualChecksum()));
    }
    if (header.isDirty()) {
      throw new CorruptHiveException(
          BaseBlock.SECONDARY_SEQUENCE,
          "log header: secondary sequence is %d, expected the primary one, %d"
              .formatted(header.secondarySequence(), header.primarySequence()));
    }
    requireBody(header, bytes);
    return new TransactionLog(number, header, bytes);
  }

  private static void requireBody(BaseBlock header, ByteBuffer bytes) throws CorruptHiveException {
    boolean entries = LogEntry.beginsAt(bytes, BODY);
    boolean vector = DirtyVector.beginsAt(bytes, BODY);
    int type = header.type();
    boolean fits =
        (entries && type == BaseBlock.TYPE_LOG_NEW)
            || (vector && (type == BaseBlock.TYPE_LOG_OLD || type == BaseBlock.TYPE_LOG_NT));
    if (!fits) {
      throw new CorruptHiveException(
          BODY,
          "log: type is %d and its second sector begins with %s"
              .formatted(type, entries ? "HvLE" : vector ? "DIRT" : "neither HvLE nor DIRT"));
    }
  }

  /** Whether it holds entries, as from Windows 8.1 on, and not a dirty vector. */
  boolean hasEntries() {
    return LogEntry.beginsAt(bytes, BODY);
  }

  int sequence() {
    return header.primarySequence();
  }
}
