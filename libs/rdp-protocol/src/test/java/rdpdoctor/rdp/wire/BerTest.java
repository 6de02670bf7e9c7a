package rdpdoctor.rdp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are built by hand from X.690 sections 8.1.3 and 8.3. */
class BerTest {

  private static ByteReader reader(String hex) {
    return new ByteReader("element", Bytes.hex(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 020100",
    "127, 02017f",
    "128, 02020080",
    "32767, 02027fff",
    "32768, 0203008000",
    "65535, 020300ffff",
    "4294967295, 020500ffffffff"
  })
  void an_integer_takes_the_fewest_bytes_that_keep_it_positive(long value, String hex)
      throws DecodeException {
    assertEquals(Bytes.hex(hex), Ber.integer(value));
    assertEquals(value, Ber.readInteger(reader(hex), "number", Ber.INTEGER));
  }

  @Test
  void an_integer_whose_sign_bit_is_set_reads_as_unsigned() throws DecodeException {
    assertEquals(0xFFFF, Ber.readInteger(reader("0202ffff"), "number", Ber.INTEGER));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "127, 7f",
    "128, 8180",
    "255, 81ff",
    "256, 820100",
    "65535, 82ffff",
    "65536, 8400010000"
  })
  void a_length_takes_the_form_that_its_size_asks_for(int length, String hex)
      throws DecodeException {
    Bytes element = Ber.octets(new ByteWriter().zeros(length).toBytes());
    assertEquals("04" + hex, element.first(1 + hex.length() / 2).toHex());
    assertEquals(length, Ber.read(new ByteReader("e", element), "octets", Ber.OCTET_STRING).size());
  }

  @Test
  void a_length_in_more_bytes_than_it_needs_is_accepted() throws DecodeException {
    assertEquals(Bytes.hex("07"), Ber.read(reader("0484 00000001 07"), "octets", Ber.OCTET_STRING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "850000000001", "ff"})
  void a_length_that_is_indefinite_or_longer_than_four_bytes_is_refused(String hex) {
    assertRefused(
        "element: octets length is 0x%s, expected a definite length".formatted(hex.substring(0, 2)),
        () -> Ber.readLength(reader(hex), "octets"));
  }

  @Test
  void a_length_beyond_all_arrays_is_refused() {
    assertRefused(
        "element: octets length is 2147483648, expected less than 2 GiB",
        () -> Ber.readLength(reader("8480000000"), "octets"));
  }

  @Test
  void a_tag_of_two_bytes_is_written_and_expected_as_such() throws DecodeException {
    Bytes element = Ber.element(0x7F65, Bytes.hex("07"));
    assertEquals(Bytes.hex("7f650107"), element);
    assertEquals(Bytes.hex("07"), Ber.read(reader("7f650107"), "initial", 0x7F65));
    assertRefused(
        "element: initial tag is 0x66, expected 0x65",
        () -> Ber.read(reader("7f660107"), "initial", 0x7F65));
  }

  @Test
  void an_explicit_tag_is_constructed_and_context_specific() {
    assertEquals(0xA5, Ber.context(5));
  }

  @Test
  void contents_follow_each_other_inside_one_element() {
    assertEquals(
        Bytes.hex("3006 020101 020102"), Ber.element(Ber.SEQUENCE, Ber.integer(1), Ber.integer(2)));
  }

  @Test
  void an_integer_without_bytes_or_with_too_many_is_refused() {
    assertRefused(
        "element: number is 0 bytes long, expected 1 to 8 bytes",
        () -> Ber.readInteger(reader("0200"), "number", Ber.INTEGER));
    assertRefused(
        "element: number is 9 bytes long, expected 1 to 8 bytes",
        () -> Ber.readInteger(reader("0209 000000000000000001"), "number", Ber.INTEGER));
  }

  @ParameterizedTest
  @CsvSource({"020480000000, 2147483648", "0208ffffffffffffffff, 18446744073709551615"})
  void a_small_integer_that_is_not_small_is_refused(String hex, String value) {
    assertRefused(
        "element: version is %s, expected less than 2^31".formatted(value),
        () -> Ber.readInt(reader(hex), "version", Ber.INTEGER));
  }

  @Test
  void a_skipped_element_may_have_any_tag() throws DecodeException {
    ByteReader reader = reader("17020102 07");
    Ber.skip(reader, "validity");
    assertEquals(Bytes.hex("07"), reader.rest());
  }

  @Test
  void every_truncation_of_an_element_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex("04820003010203"),
        bytes -> Ber.read(new ByteReader("element", bytes), "octets", Ber.OCTET_STRING),
        "element");
    assertEveryTruncationRefused(
        Bytes.hex("04820003010203"),
        bytes -> {
          ByteReader reader = new ByteReader("element", bytes);
          Ber.skip(reader, "octets");
          return reader;
        },
        "element");
  }
}
