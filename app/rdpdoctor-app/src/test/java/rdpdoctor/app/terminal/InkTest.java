package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InkTest {

  @Test
  void without_colour_a_text_stays_as_it_is() {
    assertEquals("x", new Ink(false, true).red("x"));
    assertEquals("\u001b[31mx\u001b[0m", new Ink(true, true).red("x"));
  }

  @Test
  void a_charset_without_the_marks_gets_ascii() {
    assertFalse(Ink.of(false, StandardCharsets.ISO_8859_1).symbols());
    assertTrue(Ink.of(false, StandardCharsets.UTF_8).symbols());
  }
}
