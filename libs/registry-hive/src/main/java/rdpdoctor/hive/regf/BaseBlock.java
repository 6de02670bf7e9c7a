package rdpdoctor.hive.regf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import rdpdoctor.hive.value.Utf16;

/**
 * The first 4,096 bytes of a hive, and of each of its logs.
 *
 * @param primarySequence raised when a write begins
 * @param secondarySequence made equal to the primary one when the write has ended
 * @param lastWritten not kept up by Windows 8.1 and later
 * @param major always 1
 * @param minor 3 to 6
 * @param type what the file is
 * @param format always 1: mapped directly into memory
 * @param rootCell offset of the root's key node
 * @param binsSize bytes of hive bins behind the base block, a multiple of 4,096
 * @param clusteringFactor always 1
 * @param fileName the last 32 characters of the path that Windows knew
 * @param flags 1: a transaction manager's lock, 2: defragmented, or a layered hive
 * @param checksum as stored
 * @param actualChecksum as the other fields demand
 */
public record BaseBlock(
    int primarySequence,
    int secondarySequence,
    Instant lastWritten,
    int major,
    int minor,
    int type,
    int format,
    int rootCell,
    int binsSize,
    int clusteringFactor,
    String fileName,
    int flags,
    int checksum,
    int actualChecksum) {

  /** Bytes of a base block in a primary file; offset 0 of the hive bins in the file. */
  public static final int SIZE = 4096;

  /** The part that is written as one: everything but reserved bytes lies in it. */
  public static final int SECTOR = 512;

  /** {@code regf}. */
  public static final int SIGNATURE = 0x66676572;

  public static final int TYPE_PRIMARY = 0;

  /** The log of Windows NT 4 and 2000, of XP to 7, and of 8.1 and later. */
  public static final int TYPE_LOG_NT = 2;

  public static final int TYPE_LOG_OLD = 1;
  public static final int TYPE_LOG_NEW = 6;

  /** Offsets of the fields. */
  public static final int PRIMARY_SEQUENCE = 4;

  public static final int SECONDARY_SEQUENCE = 8;
  public static final int LAST_WRITTEN = 12;
  public static final int MAJOR = 20;
  public static final int MINOR = 24;
  public static final int TYPE = 28;
  public static final int FORMAT = 32;
  public static final int ROOT_CELL = 36;
  public static final int BINS_SIZE = 40;
  public static final int CLUSTERING_FACTOR = 44;
  public static final int FILE_NAME = 48;
  public static final int FLAGS = 144;
  public static final int CHECKSUM = 508;

  private static final int FILE_NAME_SIZE = 64;

  /**
   * Reads the block at the beginning of a file.
   *
   * @throws CorruptHiveException if there are fewer than 512 bytes, or they are no base block
   */
  public static BaseBlock read(ByteBuffer file) throws CorruptHiveException {
    if (file.capacity() == 0) {
      throw new CorruptHiveException(0, "base block: the file is empty, expected a registry hive");
    }
    if (file.capacity() < SECTOR) {
      throw new CorruptHiveException(
          0,
          "base block: the file has %d bytes, expected at least %d"
              .formatted(file.capacity(), SECTOR));
    }
    ByteBuffer block = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (block.getInt(0) != SIGNATURE) {
      throw new CorruptHiveException(
          0, "base block: signature is 0x%08x, expected \"regf\"".formatted(block.getInt(0)));
    }
    return fields(block);
  }

  private static BaseBlock fields(ByteBuffer block) {
    return new BaseBlock(
        block.getInt(PRIMARY_SEQUENCE),
        block.getInt(SECONDARY_SEQUENCE),
        FileTime.toInstant(block.getLong(LAST_WRITTEN)),
        block.getInt(MAJOR),
        block.getInt(MINOR),
        block.getInt(TYPE),
        block.getInt(FORMAT),
        block.getInt(ROOT_CELL),
        block.getInt(BINS_SIZE),
        block.getInt(CLUSTERING_FACTOR),
        fileName(block),
        block.getInt(FLAGS),
        block.getInt(CHECKSUM),
        checksum(block));
  }

  private static String fileName(ByteBuffer block) {
    String units = Utf16.decode(block.slice(FILE_NAME, FILE_NAME_SIZE));
    int end = units.indexOf('\0');
    return end < 0 ? units : units.substring(0, end);
  }

  /**
   * The exclusive or of the first 127 integers; 0 and -1 are not used.
   *
   * @param block little-endian, at least 508 bytes
   */
  public static int checksum(ByteBuffer block) {
    int sum = 0;
    for (int offset = 0; offset < CHECKSUM; offset += Integer.BYTES) {
      sum ^= block.getInt(offset);
    }
    return switch (sum) {
      case 0 -> 1;
      case -1 -> -2;
      default -> sum;
    };
  }

  public boolean checksumIsRight() {
    return checksum == actualChecksum;
  }

  /**
   * A write began and did not end, or this very block is damaged: the logs hold what is missing.
   */
  public boolean isDirty() {
    return !checksumIsRight() || primarySequence != secondarySequence;
  }
}
