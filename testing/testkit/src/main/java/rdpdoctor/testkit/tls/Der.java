package rdpdoctor.testkit.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Writes the few kinds of DER values that a certificate is made of (X.690). */
final class Der {

  private static final DateTimeFormatter GENERALIZED =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Instant END_OF_UTC_TIME = Instant.parse("2050-01-01T00:00:00Z");

  private Der() {}

  static byte[] sequence(byte[]... values) {
    return value(0x30, values);
  }

  static byte[] set(byte[]... values) {
    return value(0x31, values);
  }

  /** The value in an explicit context tag. */
  static byte[] explicit(int tag, byte[] value) {
    return value(0xA0 | tag, value);
  }

  static byte[] integer(long number) {
    return value(0x02, BigInteger.valueOf(number).toByteArray());
  }

  static byte[] bool(boolean flag) {
    return value(0x01, new byte[] {(byte) (flag ? 0xFF : 0)});
  }

  static byte[] nothing() {
    return value(0x05);
  }

  static byte[] text(String text) {
    return value(0x0C, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] octets(byte[] content) {
    return value(0x04, content);
  }

  static byte[] bits(byte[] content) {
    return value(0x03, new byte[] {0}, content);
  }

  /** UTCTime up to 2049, GeneralizedTime from 2050 on, as RFC 5280 section 4.1.2.5 has it. */
  static byte[] time(Instant instant) {
    String digits = GENERALIZED.format(instant);
    return instant.isBefore(END_OF_UTC_TIME)
        ? value(0x17, digits.substring(2).getBytes(StandardCharsets.US_ASCII))
        : value(0x18, digits.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] oid(String dotted) {
    int[] arcs = Arrays.stream(dotted.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(40 * arcs[0] + arcs[1]);
    Arrays.stream(arcs).skip(2).forEach(arc -> content.writeBytes(base128(arc)));
    return value(0x06, content.toByteArray());
  }

  static byte[] value(int tag, byte[]... contents) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    value.writeBytes(length(Arrays.stream(contents).mapToInt(content -> content.length).sum()));
    Arrays.stream(contents).forEach(value::writeBytes);
    return value.toByteArray();
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) 0x81, (byte) length}
        : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
  }

  private static byte[] base128(int number) {
    byte[] digits = new byte[(Math.max(1, 32 - Integer.numberOfLeadingZeros(number)) + 6) / 7];
    for (int i = 0; i < digits.length; i++) {
      int shift = 7 * (digits.length - 1 - i);
      int more = shift == 0 ? 0 : 0x80;
      digits[i] = (byte) (((number >> shift) & 0x7F) | more);
    }
    return digits;
  }
}
