package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Bit streams built by hand from the tables of [MS-RDPEGDI] 3.1.8.1.4. */
class NCrushTest {

  /** The letter a, and two matches of 16002 that repeat it. */
  private static final String LONG_PACKET = "7be6fe00fab93f80feff05";

  private static final int LONG_PACKET_SIZE = 1 + 2 * 16002;

  private final NCrush nCrush = new NCrush();

  private Bytes decompress(boolean atFront, String packet) throws DecodeException {
    return nCrush.decompress(atFront, Bytes.hex(packet));
  }

  @Test
  void a_literal_a_match_and_the_end() throws DecodeException {
    assertEquals(Bytes.hex("62 6262"), decompress(false, "7be5e2ff02"));
  }

  @Test
  void a_packet_at_the_front_keeps_half_of_the_history() throws DecodeException {
    assertEquals(LONG_PACKET_SIZE, decompress(false, LONG_PACKET).size());
    assertEquals(LONG_PACKET_SIZE, decompress(false, LONG_PACKET).size());
    assertEquals(Bytes.hex("61".repeat(LONG_PACKET_SIZE)), decompress(true, LONG_PACKET));
  }

  @Test
  void a_full_history_takes_no_more() throws DecodeException {
    decompress(false, LONG_PACKET);
    decompress(false, LONG_PACKET);
    assertRefused(
        "RDP 6.0 bulk compression: decompressed length is 16002, expected at most 1525 more",
        () -> decompress(false, LONG_PACKET));
  }

  @ParameterizedTest
  @CsvSource({
    "'',       'code is 0 bits, expected at least 1'",
    "ff1f,     'code is 293, expected at most 292'",
    "8373ff00, 'length-of-match code is 30, expected at most 29'",
    "3800,     'copy-offset is 0, expected 1 to 65535'"
  })
  void a_broken_packet_is_refused(String packet, String refusal) {
    assertRefused("RDP 6.0 bulk compression: " + refusal, () -> decompress(false, packet));
  }
}
