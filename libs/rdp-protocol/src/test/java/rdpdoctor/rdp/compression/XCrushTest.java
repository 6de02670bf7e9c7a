package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Packets built by hand from [MS-RDPEGDI] 2.2.2.4.1. */
class XCrushTest {

  private final XCrush xcrush = new XCrush();

  private Bytes decompress(String packet) throws DecodeException {
    return xcrush.decompress(false, Bytes.hex(packet));
  }

  @Test
  void literals_that_no_level_compressed() throws DecodeException {
    assertEquals(Bytes.hex("010203"), decompress("02 00 010203"));
  }

  @Test
  void matches_stand_between_literals() throws DecodeException {
    decompress("06 00 a0a1a2a3a4a5");
    assertEquals(
        Bytes.hex("01 a1a2a3 02 a4a5 03"),
        decompress("01 00 0200 0300 0100 01000000 0200 0500 04000000 010203"));
  }

  @Test
  void the_front_is_where_level_1_says() throws DecodeException {
    decompress("02 00 a0a1a2a3");
    decompress("06 00 b0");
    assertEquals(Bytes.hex("a2a3"), decompress("01 00 0100 0200 0000 02000000"));
    assertEquals(Bytes.hex("b0"), decompress("01 00 0100 0100 0000 00000000"));
  }

  @Test
  void level_2_has_flags_of_its_own() throws DecodeException {
    assertEquals(Bytes.hex("2a2a2a2a"), decompress("02 61 2af820"));
    assertEquals(Bytes.hex("2b2b2b2b"), decompress("02 e1 2bf820"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',       'Level1ComprFlags needs 1 bytes, 0 remain'",
    "01,       'Level2ComprFlags needs 1 bytes, 0 remain'",
    "01 00 01, 'MatchCount needs 2 bytes, 1 remain'",
    "01 00 0100 0100, 'MatchOutputOffset needs 2 bytes, 0 remain'",
    "01 00 0100 0100 0100 00000000, 'Literals needs 1 bytes, 0 remain'",
    "01 00 0200 0100 0000 00000000 0100 0000 00000000, 'MatchOutputOffset is 0, expected at least 1'",
    "01 00 0100 0100 0000 80841e00, 'match is at 2000000, expected at most 1999999'",
    "01 00 0100 0100 0000 ffffffff, 'match is at 4294967295, expected at most 1999999'"
  })
  void a_broken_packet_is_refused(String packet, String refusal) {
    assertRefused("RDP61_COMPRESSED_DATA: " + refusal, () -> decompress(packet));
  }
}
