package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class RawBitmapTest {

  @ParameterizedTest
  @CsvSource({
    "8,  01020300 04050600,                 010203 040506",
    "15, 010203040506ffff 0708090a0b0cffff, 010203040506 0708090a0b0c",
    "16, 010203040506ffff 0708090a0b0cffff, 010203040506 0708090a0b0c",
    "24, 010203040506070809ffffff 0a0b0c0d0e0f101112ffffff, 010203040506070809 0a0b0c0d0e0f101112"
  })
  void the_padding_of_a_row_is_left_out(int bitsPerPixel, String padded, String rows)
      throws DecodeException {
    byte[] decoded = RawBitmap.decode(Bytes.hex(padded), 3, 2, bitsPerPixel);
    assertEquals(Bytes.hex(rows), Bytes.of(decoded));
  }

  @Test
  void rows_of_four_byte_pixels_have_none() throws DecodeException {
    Bytes rows = Bytes.hex("01020304 05060708 090a0b0c");
    assertEquals(rows, Bytes.of(RawBitmap.decode(rows, 3, 1, 32)));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex("01020300 04050600"),
        bytes -> RawBitmap.decode(bytes, 3, 2, 8),
        "uncompressed bitmap");
  }
}
