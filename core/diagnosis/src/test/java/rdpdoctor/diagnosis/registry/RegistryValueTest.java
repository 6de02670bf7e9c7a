package rdpdoctor.diagnosis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors built by hand: little-endian numbers, UTF-16LE texts. */
class RegistryValueTest {

  @Test
  void numbers_are_little_endian() {
    assertEquals(new RegistryValue.Dword(3389), decode(RegistryType.DWORD, "3d0d0000"));
    assertEquals(
        new RegistryValue.Qword(0x0102030405060708L),
        decode(RegistryType.QWORD, "0807060504030201"));
  }

  @Test
  void the_highest_number_is_not_minus_one() {
    assertEquals(0xFFFF_FFFFL, new RegistryValue.Dword(-1).unsigned());
  }

  @ParameterizedTest
  @CsvSource({"54005300,TS", "540053000000,TS", "5400530000005800,TS", "'',''", "0000,''"})
  void a_text_ends_at_its_terminator_or_at_its_last_byte(String hex, String text) {
    assertEquals(new RegistryValue.Text(text, false), decode(RegistryType.SZ, hex));
    assertEquals(new RegistryValue.Text(text, true), decode(RegistryType.EXPAND_SZ, hex));
  }

  @ParameterizedTest
  @CsvSource({"4100000042000000", "410000004200000000000000", "41000000420000000000430000000000"})
  void a_list_ends_at_its_empty_string_or_at_its_last_byte(String hex) {
    RegistryValue value = decode(RegistryType.MULTI_SZ, hex.substring(0, hex.length() & ~3));
    assertEquals(new RegistryValue.Strings(List.of("A", "B")), value);
  }

  @Test
  void an_empty_list_has_no_strings() {
    assertEquals(new RegistryValue.Strings(List.of()), decode(RegistryType.MULTI_SZ, ""));
    assertEquals(new RegistryValue.Strings(List.of()), decode(RegistryType.MULTI_SZ, "00000000"));
  }

  @ParameterizedTest
  @CsvSource({"1,410042", "2,41", "4,3d0d00", "4,''", "4,3d0d000000", "7,414200", "11,3d0d0000"})
  void bytes_that_do_not_make_a_value_of_their_type_are_kept(long type, String hex) {
    RegistryType code = new RegistryType(type);
    assertEquals(new RegistryValue.Malformed(code, hex), decode(code, hex));
  }

  @Test
  void a_type_without_a_name_is_kept_as_its_number() {
    RegistryType property = new RegistryType(0xFFFF0012L);
    assertEquals(new RegistryValue.Other(property, "01"), decode(property, "01"));
    assertEquals("0xFFFF0012", property.toString());
    assertThrows(IllegalArgumentException.class, () -> new RegistryType(-1));
  }

  private static RegistryValue decode(RegistryType type, String hex) {
    return RegistryValue.decode(type, HexFormat.of().parseHex(hex));
  }
}
