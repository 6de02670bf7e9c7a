package rdpdoctor.rdp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations are built by hand from X.691 section 10.9.3. */
class PerTest {

  @ParameterizedTest
  @CsvSource({"0, 00", "127, 7f", "128, 8080", "300, 812c", "16383, bfff"})
  void a_length_takes_one_byte_or_from_128_on_two(int length, String hex) throws DecodeException {
    assertEquals(Bytes.hex(hex), Per.length(new ByteWriter(), length).toBytes());
    assertEquals(length, Per.readLength(new ByteReader("PDU", Bytes.hex(hex)), "userData"));
  }

  @Test
  void a_short_length_in_two_bytes_is_accepted() throws DecodeException {
    assertEquals(20, Per.readLength(new ByteReader("PDU", Bytes.hex("8014")), "userData"));
  }

  @Test
  void a_fragmented_length_is_refused() {
    assertRefused(
        "PDU: userData length is fragmented, expected a length below 16384",
        () -> Per.readLength(new ByteReader("PDU", Bytes.hex("c100")), "userData"));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex("812c"),
        bytes -> Per.readLength(new ByteReader("PDU", bytes), "userData"),
        "PDU");
  }
}
