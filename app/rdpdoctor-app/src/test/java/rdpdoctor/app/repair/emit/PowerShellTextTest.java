package rdpdoctor.app.repair.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowerShellTextTest {

  @Test
  void a_plain_text_stands_in_single_quotes() {
    assertEquals("'日本語 $(exit) `n \"{0}\"'", PowerShellText.of("日本語 $(exit) `n \"{0}\""));
    assertEquals("''", PowerShellText.of(""));
  }

  @Test
  void a_single_quote_is_doubled() {
    assertEquals("'it''s'", PowerShellText.of("it's"));
  }

  @Test
  void what_is_not_plainly_visible_is_written_as_its_number() {
    assertEquals("('a' + [char]0x2019 + '' + [char]0x000a + 'b')", PowerShellText.of("a\u2019\nb"));
    assertEquals("('' + [char]0x0000 + '')", PowerShellText.of("\0"));
  }

  @Test
  void every_unit_survives() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      String text = "a" + (char) unit + "b";
      String literal = PowerShellText.of(text);
      assertEquals(text, TableReader.read(literal));
      assertTrue(literal.chars().noneMatch(Character::isISOControl), literal);
    }
  }

  @Test
  void texts_become_an_array() {
    assertEquals("@()", PowerShellText.of(List.of()));
    assertEquals("@('a', ('' + [char]0x2018 + ''))", PowerShellText.of(List.of("a", "\u2018")));
    assertEquals(Plans.NASTY, TableReader.read(PowerShellText.of(Plans.NASTY)));
  }
}
