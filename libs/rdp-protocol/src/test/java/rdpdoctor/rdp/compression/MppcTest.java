package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Bit streams built by hand from the tables of [MS-RDPBCGR] 3.1.8.4. */
class MppcTest {

  /** Pads the last byte with zeros. */
  private static Bytes bits(String bits) {
    String digits = bits.replace(" ", "");
    String padded = digits + "0".repeat((8 - digits.length() % 8) % 8);
    ByteWriter bytes = new ByteWriter();
    for (int i = 0; i < padded.length(); i += 8) {
      bytes.u8(new BigInteger(padded.substring(i, i + 8), 2).intValue());
    }
    return bytes.toBytes();
  }

  private static Bytes decompress(Mppc mppc, String bits) throws DecodeException {
    return mppc.decompress(false, bits(bits));
  }

  @Test
  void literals_below_and_from_0x80() throws DecodeException {
    assertEquals(Bytes.hex("7f80ff"), decompress(Mppc.rdp40(), "01111111 100000000 101111111"));
    assertEquals(Bytes.hex("7f80ff"), decompress(Mppc.rdp50(), "01111111 100000000 101111111"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,     1111 000001",
    "63,    1111 111111",
    "64,    1110 00000000",
    "319,   1110 11111111",
    "320,   110 0000000000000",
    "8188,  110 1111010111100"
  })
  void copy_offsets_of_rdp_4_0(int distance, String bits) throws DecodeException {
    assertEquals(Bytes.hex("aaaaaa"), copyOver(Mppc.rdp40(), distance, bits));
  }

  @ParameterizedTest
  @CsvSource({
    "1,     11111 000001",
    "63,    11111 111111",
    "64,    11110 00000000",
    "319,   11110 11111111",
    "320,   1110 00000000000",
    "2367,  1110 11111111111",
    "2368,  110 0000000000000000",
    "65532, 110 1111011010111100"
  })
  void copy_offsets_of_rdp_5_0(int distance, String bits) throws DecodeException {
    assertEquals(Bytes.hex("aaaaaa"), copyOver(Mppc.rdp50(), distance, bits));
  }

  @ParameterizedTest
  @CsvSource({
    "3,     0",
    "4,     10 00",
    "7,     10 11",
    "8,     110 000",
    "15,    110 111",
    "16,    1110 0000",
    "100,   111110 100100",
    "8000,  111111111110 111101000000"
  })
  void lengths_of_a_match(int length, String bits) throws DecodeException {
    assertEquals(
        Bytes.hex("2a".repeat(1 + length)),
        decompress(Mppc.rdp40(), "00101010 1111 000001 " + bits));
    assertEquals(
        Bytes.hex("2a".repeat(1 + length)),
        decompress(Mppc.rdp50(), "00101010 11111 000001 " + bits));
  }

  @Test
  void the_longest_match_of_rdp_5_0() throws DecodeException {
    assertEquals(
        65536,
        decompress(Mppc.rdp50(), "00101010 11111 000001 111111111111110 111111111111111").size());
  }

  /** Behind a rewind the history can be copied around its end. */
  @Test
  void a_copy_wraps_around_the_history() throws DecodeException {
    Mppc mppc = Mppc.rdp40();
    decompress(mppc, "00101010 00101010 1111 000001 111111111110 111111111110");
    assertEquals(Bytes.hex("2a2a2a2a"), mppc.decompress(true, bits("00101010 1111 000010 0")));
  }

  @Test
  void a_history_takes_no_more_than_its_size() {
    assertRefused(
        "RDP 4.0 bulk compression: decompressed length is 8191, expected at most 8190 more",
        () -> decompress(Mppc.rdp40(), "00101010 00101010 1111 000001 111111111110 111111111111"));
  }

  @ParameterizedTest
  @CsvSource({
    "00101010 1111 000000 0, 'copy-offset is 0, expected 1 to 8191'",
    "110 1111111111111 0, 'copy-offset is 8511, expected 1 to 8191'",
    "1111 000001 1111111111110, 'length-of-match is 12 ones, expected at most 11'",
    "1111 000001 111111, 'token needs 1 bits, 0 remain'",
    "110 00000, 'token needs 13 bits, 5 remain'"
  })
  void a_broken_token_is_refused(String bits, String refusal) {
    assertRefused("RDP 4.0 bulk compression: " + refusal, () -> decompress(Mppc.rdp40(), bits));
  }

  /** What a match of three copies over the distance from 0xAA; what is between is zero. */
  private static Bytes copyOver(Mppc mppc, int distance, String copy) throws DecodeException {
    decompress(mppc, "100101010".repeat(Math.min(distance, 3)));
    for (int zeros = distance - 3; zeros > 0; zeros--) {
      decompress(mppc, "00000000");
    }
    return decompress(mppc, copy + " 0");
  }
}
