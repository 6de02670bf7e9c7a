package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The examples of [MS-RDPEGDI] 2.2.2.2.1.2.1.2 to 4, and the limits. */
class EncodedNumberTest {

  private static ByteReader reader(Bytes bytes) {
    return new ByteReader("number", bytes);
  }

  @ParameterizedTest
  @CsvSource({"00, 0", "1a, 26", "7f, 127", "8080, 128", "834a, 842", "ffff, 32767"})
  void unsigned_of_two_bytes(String hex, int value) throws DecodeException {
    assertEquals(value, EncodedNumber.unsigned16(reader(Bytes.hex(hex)), "number"));
    assertEveryTruncationRefused(
        Bytes.hex(hex), bytes -> EncodedNumber.unsigned16(reader(bytes), "number"), "number");
  }

  @ParameterizedTest
  @CsvSource({"00, 0", "1a, 26", "5a, -26", "834a, 842", "c34a, -842", "ffff, -16383"})
  void signed_of_two_bytes(String hex, int value) throws DecodeException {
    assertEquals(value, EncodedNumber.signed16(reader(Bytes.hex(hex)), "number"));
    assertEveryTruncationRefused(
        Bytes.hex(hex), bytes -> EncodedNumber.signed16(reader(bytes), "number"), "number");
  }

  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "1a, 26",
    "4342, 834",
    "814342, 82754",
    "c0001a1b, 6683",
    "ffffffff, 1073741823"
  })
  void unsigned_of_four_bytes(String hex, int value) throws DecodeException {
    assertEquals(value, EncodedNumber.unsigned32(reader(Bytes.hex(hex)), "number"));
    assertEveryTruncationRefused(
        Bytes.hex(hex), bytes -> EncodedNumber.unsigned32(reader(bytes), "number"), "number");
  }
}
