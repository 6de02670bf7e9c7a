package rdpdoctor.evtx.bytes;

/** Reads a part of a section from its beginning to its end. */
public final class Cursor {

  private final Section section;
  private final int end;
  private int position;

  /**
   * @throws CorruptLogException if the part does not lie in the section
   */
  public Cursor(Section section, int begin, int size, String structure) throws CorruptLogException {
    section.require(begin, size, structure);
    this.section = section;
    this.position = begin;
    this.end = begin + size;
  }

  public Section section() {
    return section;
  }

  /** From the section's beginning. */
  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  /** The next byte, which stays the next one. */
  public int peek(String field) throws CorruptLogException {
    check(Byte.BYTES, field);
    return section.u8(position, field);
  }

  public int u8(String field) throws CorruptLogException {
    return section.u8(skip(Byte.BYTES, field), field);
  }

  public int u16(String field) throws CorruptLogException {
    return section.u16(skip(Short.BYTES, field), field);
  }

  public int i32(String field) throws CorruptLogException {
    return section.i32(skip(Integer.BYTES, field), field);
  }

  public String utf16(int units, String field) throws CorruptLogException {
    return section.utf16(skip((long) units * Character.BYTES, field), units, field);
  }

  /** Passes so many bytes and returns where they begin. */
  public int skip(long size, String field) throws CorruptLogException {
    check(size, field);
    int begin = position;
    position += (int) size;
    return begin;
  }

  private void check(long size, String field) throws CorruptLogException {
    if (size < 0 || size > remaining()) {
      throw section.damage(
          position, "%s is %d bytes, expected at most %d".formatted(field, size, remaining()));
    }
  }
}
