package rdpdoctor.evtx.chunk;

import java.nio.ByteBuffer;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.bytes.Section;

/**
 * The first 4,096 bytes of a log.
 *
 * @param flags of the log as a whole
 */
record FileHeader(int flags) {

  static final int SIZE = 4096;

  /** {@code ElfFile} and a zero. */
  static final long SIGNATURE = 0x00656C69_46666C45L;

  static final int FLAG_DIRTY = 1;

  /** Checksums are not kept. */
  static final int FLAG_NO_CHECKSUMS = 4;

  private static final int MAJOR = 38;
  private static final int KNOWN_MAJOR = 3;
  private static final int FLAGS = 120;
  private static final int CHECKSUM = 124;
  private static final int END = 128;

  /** What can be known of it; all that is wrong with it is reported. */
  static FileHeader read(ByteBuffer file, DamageReport damage) {
    Section header = Section.of("file header", file, 0, SIZE);
    try {
      header.require(0, END, "file header");
      check(header, damage);
      return new FileHeader(header.i32(FLAGS, "file header: flags"));
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
      return new FileHeader(FLAG_DIRTY);
    }
  }

  private static void check(Section header, DamageReport damage) throws CorruptLogException {
    long signature = header.i64(0, "file header: signature");
    if (signature != SIGNATURE) {
      damage.tell(
          0, "file header: signature is 0x%016x, expected \"ElfFile\"".formatted(signature));
    }
    int major = header.u16(MAJOR, "file header: major version");
    if (major != KNOWN_MAJOR) {
      damage.tell(
          MAJOR, "file header: major version is %d, expected %d".formatted(major, KNOWN_MAJOR));
    }
    int stored = header.i32(CHECKSUM, "file header: checksum");
    int actual = Checksum.of(header, 0, FLAGS).value();
    boolean kept = (header.i32(FLAGS, "file header: flags") & FLAG_NO_CHECKSUMS) == 0;
    if (kept && stored != actual) {
      damage.tell(
          CHECKSUM, "file header: checksum is 0x%08x, expected 0x%08x".formatted(stored, actual));
    }
  }

  boolean isDirty() {
    return (flags & FLAG_DIRTY) != 0;
  }
}
