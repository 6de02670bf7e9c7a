package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.LogEntry;
import rdpdoctor.hive.regf.BaseBlock;

/** A log on disk, to be written or to be silenced. */
record LogFile(StoredFile file) {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(BaseBlock.SECTOR);

  /**
   * Whether it is a log of entries that has room for one: a log takes no more clusters than it has.
   * The header does not tell, as a silenced log has none.
   */
  boolean canTake(LogEntry entry) throws IOException {
    if (file.size() < BaseBlock.SECTOR + Math.max(entry.encodedSize(), BaseBlock.SECTOR)) {
      return false;
    }
    ByteBuffer head = ByteBuffer.allocate(BaseBlock.SECTOR + Integer.BYTES);
    file.read(0, head);
    return LogEntry.hasSignatureAt(head, BaseBlock.SECTOR);
  }

  /** Takes away the header, without which no reader replays a log. */
  void silence() throws IOException {
    if (hasHeader()) {
      file.write(0, NOTHING.duplicate());
      file.force();
    }
  }

  private boolean hasHeader() throws IOException {
    if (file.size() < BaseBlock.SECTOR) {
      return false;
    }
    ByteBuffer signature = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.read(0, signature);
    return signature.getInt(0) == BaseBlock.SIGNATURE;
  }

  /** Writes an entry, and then the header that makes it count; the log must be silent. */
  void log(LogEntry entry, ByteBuffer hive) throws IOException {
    ByteBuffer bytes = entry.encoded();
    file.write(BaseBlock.SECTOR, bytes);
    long end = BaseBlock.SECTOR + (long) bytes.capacity();
    if (file.size() >= end + BaseBlock.SECTOR) {
      file.write(end, NOTHING.duplicate());
    }
    file.force();
    file.write(
        0,
        HeaderSector.of(hive)
            .type(BaseBlock.TYPE_LOG_NEW)
            .sequences(entry.sequence(), entry.sequence())
            .sealed());
    file.force();
  }
}
