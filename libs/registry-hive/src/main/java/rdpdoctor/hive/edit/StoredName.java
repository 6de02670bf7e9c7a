package rdpdoctor.hive.edit;

import java.nio.charset.StandardCharsets;
import rdpdoctor.hive.value.Utf16;

/**
 * A name as it is stored: one byte for each unit where all are in Latin-1, which Windows calls
 * compressed, otherwise UTF-16.
 */
final class StoredName {

  private static final int LATIN_1 = 0xff;

  private StoredName() {}

  static boolean isCompressed(String name) {
    return name.chars().allMatch(unit -> unit <= LATIN_1);
  }

  static byte[] encode(String name) {
    return isCompressed(name) ? name.getBytes(StandardCharsets.ISO_8859_1) : Utf16.encode(name);
  }

  static String decode(byte[] stored, boolean compressed) {
    return compressed ? new String(stored, StandardCharsets.ISO_8859_1) : Utf16.decode(stored);
  }

  /** Bytes that a name takes in UTF-16, which is how the maxima of a key count. */
  static int utf16Length(String name) {
    return name.length() * Character.BYTES;
  }
}
