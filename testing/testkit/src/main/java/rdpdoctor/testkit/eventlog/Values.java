package rdpdoctor.testkit.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import rdpdoctor.testkit.eventlog.Document.Value;

/** Values as Windows stores them. */
public final class Values {

  private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");

  private Values() {}

  public static Value nothing() {
    return Document.plain(ValueType.NULL);
  }

  public static Value string(String text) {
    return Document.plain(ValueType.STRING, Out.of(65536, out -> out.utf16(text)));
  }

  public static Value strings(String... texts) {
    return Document.plain(
        ValueType.STRING | ValueType.ARRAY,
        Out.of(
            65536,
            out -> {
              for (String text : texts) {
                out.utf16(text).u16(0);
              }
            }));
  }

  public static Value u8(int value) {
    return Document.plain(ValueType.UINT8, (byte) value);
  }

  public static Value u16(int value) {
    return Document.plain(ValueType.UINT16, Out.of(2, out -> out.u16(value)));
  }

  public static Value u32(int value) {
    return i32(ValueType.UINT32, value);
  }

  public static Value i32(int type, int value) {
    return Document.plain(type, Out.of(4, out -> out.i32(value)));
  }

  public static Value i64(int type, long value) {
    return Document.plain(type, Out.of(8, out -> out.i64(value)));
  }

  public static Value time(Instant time) {
    return i64(ValueType.FILE_TIME, fileTime(time));
  }

  public static Value sid(int... subAuthorities) {
    return Document.plain(ValueType.SID, sidBytes(subAuthorities));
  }

  /** A SID of the NT authority. */
  public static byte[] sidBytes(int... subAuthorities) {
    return Out.of(
        8 + 4 * subAuthorities.length,
        out -> {
          out.u8(1).u8(subAuthorities.length).bytes(new byte[] {0, 0, 0, 0, 0, 5});
          for (int subAuthority : subAuthorities) {
            out.i32(subAuthority);
          }
        });
  }

  public static long fileTime(Instant time) {
    return EPOCH.until(time, ChronoUnit.MICROS) * 10;
  }
}
