package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "RDP, 3",
    "名前解決, 8",
    "ｶﾅ, 2",
    "（）, 4",
    "が, 2",
    "か\u3099, 2",
    "e\u0301, 1",
    "✓, 1",
    "–, 1",
    "𠮟, 2",
  })
  void a_text_takes_as_many_columns_as_a_terminal_gives_it(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }

  @Test
  void an_escape_sequence_takes_no_column() {
    assertEquals(4, DisplayWidth.of("\u001b[31mNAME\u001b[0m"));
  }

  @Test
  void padding_counts_columns_not_characters() {
    assertEquals("鍵   |", DisplayWidth.padRight("鍵", 5) + "|");
    assertEquals("   鍵", DisplayWidth.padLeft("鍵", 5));
  }

  @Test
  void a_text_that_is_too_wide_is_left_as_it_is() {
    assertEquals("certificate", DisplayWidth.padRight("certificate", 3));
  }
}
