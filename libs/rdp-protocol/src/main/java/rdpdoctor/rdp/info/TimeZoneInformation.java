package rdpdoctor.rdp.info;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_TIME_ZONE_INFORMATION, [MS-RDPBCGR] 2.2.1.11.1.1.1.1.
 *
 * @param bias minutes to add to the local time to come to UTC
 */
public record TimeZoneInformation(int bias, Season standard, Season daylight) {

  /** Without names and without daylight saving. */
  public static final TimeZoneInformation UTC =
      new TimeZoneInformation(0, Season.NONE, Season.NONE);

  private static final int NAME_SIZE = 64;
  private static final int DATE_SIZE = 16;

  /**
   * Standard or daylight saving time.
   *
   * @param start a SYSTEMTIME that says on which day of the year it begins; zeros for never
   * @param bias minutes to add to the bias while it lasts
   */
  public record Season(String name, Bytes start, int bias) {

    public Season {
      if (start.size() != DATE_SIZE) {
        throw new IllegalArgumentException(
            "SYSTEMTIME is %d bytes long, expected 16".formatted(start.size()));
      }
    }

    static final Season NONE = new Season("", Bytes.of(new byte[DATE_SIZE]), 0);

    private Bytes encode() {
      String fitting = name.substring(0, Math.min(name.length(), NAME_SIZE / 2 - 1));
      return new ByteWriter()
          .unicode(fitting)
          .zeros(NAME_SIZE - 2 * fitting.length())
          .bytes(start)
          .u32le(bias)
          .toBytes();
    }

    private static Season read(ByteReader reader, String which) throws DecodeException {
      byte[] field = reader.bytes(which + "Name", NAME_SIZE).toArray();
      String name = new String(field, StandardCharsets.UTF_16LE);
      int end = name.indexOf('\0');
      return new Season(
          end < 0 ? name : name.substring(0, end),
          reader.bytes(which + "Date", DATE_SIZE),
          reader.i32le(which + "Bias"));
    }
  }

  Bytes encode() {
    return new ByteWriter().u32le(bias).bytes(standard.encode()).bytes(daylight.encode()).toBytes();
  }

  static TimeZoneInformation read(ByteReader reader) throws DecodeException {
    return new TimeZoneInformation(
        reader.i32le("Bias"), Season.read(reader, "Standard"), Season.read(reader, "Daylight"));
  }
}
