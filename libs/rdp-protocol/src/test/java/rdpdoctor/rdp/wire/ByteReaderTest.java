package rdpdoctor.rdp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class ByteReaderTest {

  private static ByteReader reader(String hex) {
    return new ByteReader("TS_UD_HEADER", Bytes.hex(hex));
  }

  @Test
  void numbers_are_unsigned_and_in_the_order_of_their_name() throws DecodeException {
    ByteReader reader = reader("ff 01ff ff01 010000ff ff000001 01000000000000ff");
    assertEquals(0xFF, reader.u8("a"));
    assertEquals(0xFF01, reader.u16le("b"));
    assertEquals(0xFF01, reader.u16be("c"));
    assertEquals(0xFF000001L, reader.u32le("d"));
    assertEquals(0xFF000001L, reader.u32be("e"));
    assertEquals(0xFF00000000000001L, reader.u64le("f"));
    reader.expectEnd();
  }

  @Test
  void a_number_of_flags_keeps_its_highest_bit_as_a_sign() throws DecodeException {
    assertEquals(Integer.MIN_VALUE, reader("00000080").i32le("flags"));
  }

  @Test
  void running_out_of_bytes_names_the_structure_and_the_field() {
    assertRefused(
        "TS_UD_HEADER: length needs 2 bytes, 1 remain", () -> reader("ff").u16le("length"));
    assertRefused("TS_UD_HEADER: type needs 1 bytes, 0 remain", () -> reader("").u8("type"));
    assertRefused("TS_UD_HEADER: type needs 1 bytes, 0 remain", () -> reader("").peek("type"));
  }

  @Test
  void a_count_that_no_array_could_hold_is_refused_like_any_other() {
    assertRefused(
        "TS_UD_HEADER: data needs 4294967295 bytes, 2 remain",
        () -> reader("0102").bytes("data", 0xFFFFFFFFL));
    assertRefused(
        "TS_UD_HEADER: data needs -1 bytes, 2 remain", () -> reader("0102").skip("data", -1));
  }

  @Test
  void what_was_skipped_or_taken_does_not_remain() throws DecodeException {
    ByteReader reader = reader("0102030405");
    reader.skip("pad", 1);
    assertEquals(Bytes.hex("0203"), reader.bytes("data", 2));
    assertEquals(3, reader.position());
    assertEquals(2, reader.remaining());
    assertEquals(Bytes.hex("0405"), reader.rest());
    assertFalse(reader.hasRemaining());
    assertEquals(Bytes.empty(), reader.rest());
  }

  @Test
  void peeking_consumes_nothing() throws DecodeException {
    ByteReader reader = reader("07");
    assertEquals(7, reader.peek("tag"));
    assertTrue(reader.hasRemaining());
  }

  @Test
  void a_fixed_byte_that_differs_is_refused_with_both_values() throws DecodeException {
    reader("03").expect("version", 3);
    assertRefused(
        "TS_UD_HEADER: version is 0x05, expected 0x03", () -> reader("05").expect("version", 3));
  }

  @Test
  void bytes_after_the_last_field_are_counted() {
    assertRefused(
        "TS_UD_HEADER: 2 bytes follow the last field, expected none",
        () -> reader("0102").expectEnd());
  }

  @Test
  void text_is_read_as_ascii() throws DecodeException {
    assertEquals("McDn", reader("4d63446e").ascii("key", 4));
  }
}
