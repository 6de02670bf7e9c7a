package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class FileTimeTest extends WireContract<Instant> {

  @Override
  protected Instant read(Bytes bytes) throws DecodeException {
    return FileTime.decode(bytes);
  }

  @Override
  protected Bytes write(Instant instant) {
    return FileTime.encode(instant);
  }

  @Override
  protected List<PduVector> vectors() {
    String section = "[MS-DTYP] 2.3.3";
    return List.of(
        builtByHand("the epoch", section, "0000000000000000"),
        builtByHand("1970", section, "00803ed5deb19d01"),
        builtByHand("a time in 2026, by Python's datetime", section, TIME_IN_2026),
        builtByHand("the last one", section, "ffffffffffffff7f"));
  }

  private static final String TIME_IN_2026 = "c87c1267fd69dd01";

  @Override
  protected Set<String> structures() {
    return Set.of("FILETIME");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void it_counts_from_1601_in_steps_of_100_nanoseconds() throws DecodeException {
    assertEquals(Instant.parse("1970-01-01T00:00:00Z"), decode("00803ed5deb19d01"));
    assertEquals(Instant.parse("1601-01-01T00:00:00.0000001Z"), decode("0100000000000000"));
    assertEquals(Instant.parse("2026-11-01T12:34:56.789012Z"), decode(TIME_IN_2026));
  }

  @Test
  void a_time_beyond_the_signed_range_is_refused() {
    assertRefused(
        "FILETIME: value is 9223372036854775808, expected less than 2^63",
        () -> decode("0000000000000080"));
  }

  private static Instant decode(String hex) throws DecodeException {
    return FileTime.decode(Bytes.hex(hex));
  }
}
