package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Language;

class EnvironmentTest {

  @Test
  void the_language_is_that_of_the_locale() {
    assertEquals(Language.JA, with(Map.of("LANG", "ja_JP.UTF-8")).language());
    assertEquals(Language.EN, with(Map.of("LANG", "de_DE.UTF-8")).language());
    assertEquals(Language.EN, with(Map.of()).language());
  }

  @Test
  void lc_all_wins_over_lc_messages_and_that_over_lang() {
    assertEquals(
        Language.JA, with(Map.of("LC_MESSAGES", "ja_JP", "LANG", "en_US.UTF-8")).language());
    assertEquals(Language.EN, with(Map.of("LC_ALL", "C", "LC_MESSAGES", "ja_JP.UTF-8")).language());
  }

  @Test
  void the_charset_is_utf_8_unless_the_locale_names_another() {
    assertEquals(StandardCharsets.UTF_8, with(Map.of()).charset());
    assertEquals(StandardCharsets.UTF_8, with(Map.of("LANG", "C")).charset());
    assertEquals(Charset.forName("EUC-JP"), with(Map.of("LC_CTYPE", "ja_JP.eucJP@cjk")).charset());
    assertEquals(StandardCharsets.UTF_8, with(Map.of("LANG", "xx.no-such-set")).charset());
  }

  @Test
  void the_width_is_that_of_the_terminal_within_reason() {
    assertEquals(80, with(Map.of()).width());
    assertEquals(100, with(Map.of("COLUMNS", "100")).width());
    assertEquals(120, with(Map.of("COLUMNS", "999")).width());
    assertEquals(80, with(Map.of("COLUMNS", "wide")).width());
  }

  @Test
  void an_empty_no_color_asks_for_nothing() {
    assertTrue(with(Map.of("NO_COLOR", "1")).refusesColour());
    assertFalse(with(Map.of("NO_COLOR", "")).refusesColour());
  }

  private static Environment with(Map<String, String> variables) {
    return new Environment(variables, false, false, SecretPrompt.NOBODY, _ -> {});
  }
}
