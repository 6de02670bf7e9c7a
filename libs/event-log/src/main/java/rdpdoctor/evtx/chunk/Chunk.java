package rdpdoctor.evtx.chunk;

import java.nio.ByteBuffer;
import java.util.Optional;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.bytes.Section;

/**
 * One chunk, as far as its header tells.
 *
 * @param section its bytes, fewer where the file ends in it
 * @param trusted whether the header is as Windows wrote it
 * @param orderedBy the first record's identifier, or what the header says that it is
 * @param firstId of its records, as the header says
 * @param lastId of its records, as the header says
 * @param lastRecord where the last record begins
 * @param freeSpace where the records end
 */
record Chunk(
    Section section,
    boolean trusted,
    long orderedBy,
    long firstId,
    long lastId,
    int lastRecord,
    int freeSpace) {

  static final int SIZE = 0x10000;

  /** Bytes of the header, before the first record. */
  static final int HEADER = 512;

  /** {@code ElfChnk} and a zero. */
  static final long SIGNATURE = 0x006B6E68_43666C45L;

  private static final int FIRST_RECORD_ID = 24;
  private static final int LAST_RECORD_ID = 32;
  private static final int LAST_RECORD = 44;
  private static final int FREE_SPACE = 48;
  private static final int RECORDS_CHECKSUM = 52;
  private static final int FLAGS = 120;
  private static final int CHECKSUM = 124;
  private static final int OFFSETS = 128;

  /** The chunk at this place of a file; none where it was never used. */
  static Optional<Chunk> read(ByteBuffer file, int offset, DamageReport damage) {
    Section section = Section.of("chunk", file, offset, SIZE);
    if (section.size() < SIZE) {
      damage.tell(
          offset,
          "chunk: the file ends after %d bytes, expected %d".formatted(section.size(), SIZE));
    }
    try {
      if (!section.holds(0, HEADER) || isUnused(section)) {
        return Optional.empty();
      }
      return Optional.of(read(section, headerIsSound(section, damage)));
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
      return Optional.empty();
    }
  }

  /** A file grows by several chunks at once, which are zero until they are needed. */
  private static boolean isUnused(Section section) throws CorruptLogException {
    for (int at = 0; at < HEADER; at += Long.BYTES) {
      if (section.i64(at, "chunk: header") != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean headerIsSound(Section section, DamageReport damage)
      throws CorruptLogException {
    long signature = section.i64(0, "chunk: signature");
    if (signature != SIGNATURE) {
      damage.tell(
          section.fileOffset(),
          "chunk: signature is 0x%016x, expected \"ElfChnk\"".formatted(signature));
      return false;
    }
    int stored = section.i32(CHECKSUM, "chunk: header's checksum");
    int actual = Checksum.of(section, 0, FLAGS).and(section, OFFSETS, HEADER - OFFSETS).value();
    if (keepsChecksums(section) && stored != actual) {
      damage.tell(
          section.fileOffset() + CHECKSUM,
          "chunk: header's checksum is 0x%08x, expected 0x%08x".formatted(stored, actual));
      return false;
    }
    return true;
  }

  private static boolean keepsChecksums(Section section) throws CorruptLogException {
    return (section.i32(FLAGS, "chunk: flags") & FileHeader.FLAG_NO_CHECKSUMS) == 0;
  }

  private static Chunk read(Section section, boolean sound) throws CorruptLogException {
    int lastRecord = section.i32(LAST_RECORD, "chunk: offset of the last record");
    int freeSpace = section.i32(FREE_SPACE, "chunk: offset of the free space");
    boolean trusted = sound && freeSpace >= HEADER && freeSpace <= SIZE;
    long firstId = section.i64(FIRST_RECORD_ID, "chunk: first record's identifier");
    long lastId = section.i64(LAST_RECORD_ID, "chunk: last record's identifier");
    long orderedBy = RecordFrame.at(section, HEADER).map(RecordFrame::id).orElse(firstId);
    return new Chunk(section, trusted, orderedBy, firstId, lastId, lastRecord, freeSpace);
  }

  /** Reports records that are not as their checksum says. */
  void checkRecords(DamageReport damage) {
    try {
      int stored = section.i32(RECORDS_CHECKSUM, "chunk: records' checksum");
      if (!trusted || !section.holds(0, freeSpace) || !keepsChecksums(section)) {
        return;
      }
      int actual = Checksum.of(section, HEADER, freeSpace - HEADER).value();
      if (stored != actual) {
        damage.tell(
            section.fileOffset() + RECORDS_CHECKSUM,
            "chunk: records' checksum is 0x%08x, expected 0x%08x".formatted(stored, actual));
      }
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
    }
  }
}
