package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.HiveBin;

/**
 * One write to the hive bins, as logged by Windows 8.1 and later.
 *
 * @param flags of which the lowest bit goes to the base block
 * @param sequence what the hive's sequence numbers become by it
 * @param binsSize of the hive after it
 */
public record LogEntry(int flags, int sequence, int binsSize, List<DirtyPages> pages) {

  /** {@code HvLE}. */
  static final int SIGNATURE = 0x454c7648;

  private static final int SIZE = 4;
  private static final int FLAGS = 8;
  private static final int SEQUENCE = 12;
  private static final int BINS_SIZE = 16;
  private static final int COUNT = 20;
  private static final int BODY_HASH = 24;
  private static final int HEAD_HASH = 32;
  private static final int REFERENCES = 40;
  private static final int REFERENCE = 8;

  public LogEntry {
    pages = List.copyOf(pages);
  }

  /** The write that turns one hive into the other. */
  public static LogEntry between(ByteBuffer before, ByteBuffer after, int sequence) {
    int flags = after.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(BaseBlock.FLAGS);
    return new LogEntry(
        flags & 1, sequence, HiveBytes.binsSize(after), DirtyPages.between(before, after));
  }

  /** Whether a log, of which this is the beginning, has the signature of an entry there. */
  public static boolean hasSignatureAt(ByteBuffer log, int offset) {
    return log.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(offset) == SIGNATURE;
  }

  /** Whether an entry, sound or not, begins at this offset of a log. */
  static boolean beginsAt(ByteBuffer log, int offset) {
    return log.capacity() - offset >= REFERENCES && log.getInt(offset) == SIGNATURE;
  }

  /** The bytes that the entry at this offset says it has; only to be asked of a sound one. */
  static int sizeAt(ByteBuffer log, int offset) {
    return log.getInt(offset + SIZE);
  }

  /**
   * Reads the entry at an offset of a log.
   *
   * @throws CorruptHiveException if a hash is wrong, or a size or a page does not fit
   */
  static LogEntry read(ByteBuffer log, int offset) throws CorruptHiveException {
    int size = sizeAt(log, offset);
    if (size < REFERENCES || size % BaseBlock.SECTOR != 0 || size > log.capacity() - offset) {
      throw new CorruptHiveException(
          offset + SIZE,
          "log entry: size is %d, expected a multiple of %d of which the log holds %d bytes"
              .formatted(size, BaseBlock.SECTOR, log.capacity() - offset));
    }
    ByteBuffer entry = log.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN);
    requireHash(entry.slice(0, HEAD_HASH), entry.getLong(HEAD_HASH), offset + HEAD_HASH);
    requireHash(
        entry.slice(REFERENCES, size - REFERENCES), entry.getLong(BODY_HASH), offset + BODY_HASH);
    int binsSize = entry.getInt(BINS_SIZE);
    if (binsSize <= 0 || binsSize % HiveBin.GRANULE != 0) {
      throw new CorruptHiveException(
          offset + BINS_SIZE,
          "log entry: size of hive bins is %d, expected a multiple of %d"
              .formatted(binsSize, HiveBin.GRANULE));
    }
    return new LogEntry(
        entry.getInt(FLAGS), entry.getInt(SEQUENCE), binsSize, pages(entry, binsSize, offset));
  }

  private static void requireHash(ByteBuffer bytes, long stored, int place)
      throws CorruptHiveException {
    long hash = Marvin32.hash(bytes);
    if (hash != stored) {
      throw new CorruptHiveException(
          place, "log entry: hash is 0x%016x, expected 0x%016x".formatted(stored, hash));
    }
  }

  private static List<DirtyPages> pages(ByteBuffer entry, int binsSize, int place)
      throws CorruptHiveException {
    int count = entry.getInt(COUNT);
    if (count < 0 || count > (entry.capacity() - REFERENCES) / REFERENCE) {
      throw new CorruptHiveException(
          place + COUNT,
          "log entry: number of pages is %d, more than %d bytes can hold"
              .formatted(count, entry.capacity()));
    }
    List<DirtyPages> pages = new ArrayList<>();
    int content = REFERENCES + count * REFERENCE;
    for (int index = 0; index < count; index++) {
      int reference = REFERENCES + index * REFERENCE;
      int offset = entry.getInt(reference);
      int size = entry.getInt(reference + Integer.BYTES);
      if (offset < 0
          || size <= 0
          || offset > binsSize - size
          || size > entry.capacity() - content) {
        throw new CorruptHiveException(
            place + reference,
            "log entry: page at 0x%x of %d bytes lies outside of the hive bins or of the entry"
                .formatted(offset, size));
      }
      pages.add(new DirtyPages(offset, entry.slice(content, size)));
      content += size;
    }
    return pages;
  }

  /** The bytes that {@link #encoded} takes: a multiple of 512. */
  public long encodedSize() {
    long size = REFERENCES + (long) pages.size() * REFERENCE;
    for (DirtyPages run : pages) {
      size += run.size();
    }
    return (size + BaseBlock.SECTOR - 1) / BaseBlock.SECTOR * BaseBlock.SECTOR;
  }

  /** The entry as it is stored, with both hashes. */
  public ByteBuffer encoded() {
    ByteBuffer entry = HiveBytes.allocate(Math.toIntExact(encodedSize()));
    entry.putInt(SIGNATURE).putInt(entry.capacity()).putInt(flags).putInt(sequence);
    entry.putInt(binsSize).putInt(pages.size()).position(REFERENCES);
    pages.forEach(run -> entry.putInt(run.offset()).putInt(run.size()));
    pages.forEach(run -> entry.put(run.content().duplicate()));
    entry.rewind();
    entry.putLong(BODY_HASH, Marvin32.hash(entry.slice(REFERENCES, entry.capacity() - REFERENCES)));
    entry.putLong(HEAD_HASH, Marvin32.hash(entry.slice(0, HEAD_HASH)));
    return entry;
  }
}
