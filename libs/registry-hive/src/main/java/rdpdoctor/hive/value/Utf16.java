package rdpdoctor.hive.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/**
 * UTF-16LE as Windows treats it: code units, not characters. Java's charset replaces an unpaired
 * surrogate, which a registry name may hold; here every unit survives both ways.
 */
public final class Utf16 {

  private Utf16() {}

  /** One unit for every two bytes; a last odd byte is left out. */
  public static String decode(byte... bytes) {
    return decode(ByteBuffer.wrap(bytes));
  }

  /** The same from the position to the limit of a buffer, whatever its byte order. */
  public static String decode(ByteBuffer bytes) {
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().toString();
  }

  public static byte[] encode(String text) {
    ByteBuffer bytes =
        ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asCharBuffer().put(CharBuffer.wrap(text));
    return bytes.array();
  }
}
