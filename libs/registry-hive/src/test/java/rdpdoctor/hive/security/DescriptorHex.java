package rdpdoctor.hive.security;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out security descriptors after MS-DTYP 2.4, in numbers of its own; all parts are in hex.
 *
 * @param control with the bits that say which lists are there
 * @param dacl empty for a null one
 * @param sacl empty for a null one
 */
record DescriptorHex(int control, String owner, String group, String dacl, String sacl) {

  private static final int HEADER = 20;

  static final String EVERYONE = sid(1, 0);
  static final String SYSTEM = sid(5, 18);
  static final String ADMINISTRATORS = sid(5, 32, 544);
  static final String USERS = sid(5, 32, 545);

  /** Owned by the administrators, with a DACL of these entries. */
  static DescriptorHex withDacl(String... entries) {
    return new DescriptorHex(0x8004, ADMINISTRATORS, SYSTEM, list(entries), "");
  }

  static DescriptorHex withSacl(String... entries) {
    return new DescriptorHex(0x8010, ADMINISTRATORS, SYSTEM, "", list(entries));
  }

  DescriptorHex control(int bits) {
    return new DescriptorHex(bits, owner, group, dacl, sacl);
  }

  static String sid(int authority, int... subAuthorities) {
    return u8(1)
        + u8(subAuthorities.length)
        + "%012x".formatted(authority)
        + Arrays.stream(subAuthorities).mapToObj(DescriptorHex::u32).collect(Collectors.joining());
  }

  static String entry(int type, int flags, int mask, String sid) {
    return entry(type, flags, u32(mask) + sid);
  }

  /** An entry for an object, with its GUIDs as they are stored, or empty. */
  static String objectEntry(int type, int mask, String object, String inherited, String sid) {
    int present = (object.isEmpty() ? 0 : 1) | (inherited.isEmpty() ? 0 : 2);
    return entry(type, 0, u32(mask) + u32(present) + object + inherited + sid);
  }

  private static String entry(int type, int flags, String contents) {
    return u8(type) + u8(flags) + u16(4 + contents.length() / 2) + contents;
  }

  private static String list(String... entries) {
    String contents = String.join("", entries);
    return u16(2) + u16(8 + contents.length() / 2) + u32(entries.length) + contents;
  }

  byte[] bytes() {
    StringBuilder header = new StringBuilder(u16(1) + u16(control));
    int offset = HEADER;
    for (String part : List.of(owner, group, sacl, dacl)) {
      header.append(u32(part.isEmpty() ? 0 : offset));
      offset += part.length() / 2;
    }
    return HexFormat.of().parseHex(header + owner + group + sacl + dacl);
  }

  private static String u8(int number) {
    return "%02x".formatted(number);
  }

  private static String u16(int number) {
    return "%04x".formatted(Short.toUnsignedInt(Short.reverseBytes((short) number)));
  }

  private static String u32(int number) {
    return "%08x".formatted(Integer.reverseBytes(number));
  }
}
