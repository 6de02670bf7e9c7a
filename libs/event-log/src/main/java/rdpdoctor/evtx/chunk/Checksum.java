package rdpdoctor.evtx.chunk;

import java.util.zip.CRC32;
import rdpdoctor.evtx.bytes.Section;

/** CRC-32 over parts of a section. */
final class Checksum {

  private final CRC32 sum = new CRC32();

  static Checksum of(Section section, int offset, int size) {
    return new Checksum().and(section, offset, size);
  }

  Checksum and(Section section, int offset, int size) {
    sum.update(section.bytes(offset, size));
    return this;
  }

  int value() {
    return (int) sum.getValue();
  }
}
