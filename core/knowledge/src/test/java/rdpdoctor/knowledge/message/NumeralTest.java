package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource({
    "516, 516",
    "0x204, 0x204",
    "-1073741730, 0xC000005E",
    "-2147483648, 0x80000000",
    "4294967295, 0xFFFFFFFF",
    "c000005e, 0xC000005E",
    "0xffffffffc000005e, 0xC000005E"
  })
  void a_number_is_read_as_unsigned_32_bits(String word, String value) {
    assertEquals(List.of(Long.decode(value)), Numeral.values(word));
  }

  @Test
  void eight_digits_may_be_decimal_or_hexadecimal() {
    assertEquals(List.of(80090324L, 0x80090324L), Numeral.values("80090324"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "0x",
        "0xg",
        "0x1ffffffff",
        "0xffffffff7fffffff",
        "0x00000000000000001",
        "4294967296",
        "-2147483649",
        "99999999999999999999",
        "abc",
        "12a",
        "0x-1",
        "--1",
        "٣"
      })
  void anything_else_is_no_number(String word) {
    assertEquals(List.of(), Numeral.values(word));
  }
}
