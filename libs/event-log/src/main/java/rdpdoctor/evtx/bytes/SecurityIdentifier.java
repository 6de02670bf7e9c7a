package rdpdoctor.evtx.bytes;

/** A security identifier in text (MS-DTYP 2.4.2). */
public final class SecurityIdentifier {

  private static final int HEADER = 8;
  private static final int MAX_SUB_AUTHORITIES = 15;
  private static final int AUTHORITY_BITS = 48;
  private static final long MAX_DECIMAL_AUTHORITY = 0xFFFF_FFFFL;

  private SecurityIdentifier() {}

  /** {@code S-1-5-32-544}; bytes behind the last sub-authority are passed over. */
  public static String text(Section section, int offset, int size) throws CorruptLogException {
    int count = size < 2 ? 0 : section.u8(offset + 1, "SID: number of sub-authorities");
    if (size < HEADER + count * Integer.BYTES || count > MAX_SUB_AUTHORITIES) {
      throw section.damage(
          offset,
          "SID: size is %d with %d sub-authorities, expected 8 and 4 each, at most 15"
              .formatted(size, count));
    }
    StringBuilder text = new StringBuilder("S-").append(section.u8(offset, "SID: revision"));
    text.append('-').append(authority(section, offset));
    for (int i = 0; i < count; i++) {
      int subAuthority = section.i32(offset + HEADER + i * Integer.BYTES, "SID: sub-authority");
      text.append('-').append(Integer.toUnsignedString(subAuthority));
    }
    return text.toString();
  }

  private static String authority(Section section, int offset) throws CorruptLogException {
    long bigEndian = Long.reverseBytes(section.i64(offset, "SID: authority"));
    long authority = bigEndian & ((1L << AUTHORITY_BITS) - 1);
    return authority > MAX_DECIMAL_AUTHORITY
        ? "0x%012x".formatted(authority)
        : Long.toString(authority);
  }
}
