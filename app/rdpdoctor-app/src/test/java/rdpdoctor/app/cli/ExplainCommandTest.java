package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;

class ExplainCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"0x204", "STATUS_NO_LOGON_SERVERS", "port-conflict", "内部エラーが発生しました"})
  void what_is_known_is_explained_in_both_languages_and_as_json(String text) {
    for (String language : new String[] {"en", "ja"}) {
      Run run = Run.of("explain", text, "--lang", language);
      assertEquals(0, run.status(), run.out());
      assertTrue(run.out().lines().count() > 2, run.out());
      Run json = Run.of("explain", text, "--lang", language, "--json");
      Schemas.assertValid("explanation-1.schema.json", json.out().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void words_need_no_quotes() {
    assertEquals(
        Run.of("explain", "an internal error has occurred"),
        Run.of("explain", "an", "internal", "error", "has", "occurred"));
  }

  @Test
  void a_dash_reads_standard_input() {
    assertEquals(
        Run.of("explain", "0x204").out(), Run.of(Map.of(), "0x204\n", "explain", "-").out());
  }

  @Test
  void what_nobody_knows_ends_with_2_and_shows_the_nearest() {
    Run run = Run.of("explain", "qwertyuiop");
    assertEquals(2, run.status());
    assertTrue(run.out().startsWith("Nothing known matches"), run.out());
    Run json = Run.of("explain", "qwertyuiop", "--json");
    assertEquals(2, json.status());
    Schemas.assertValid("explanation-1.schema.json", json.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_empty_text_is_a_mistake() {
    assertEquals(64, Run.of(Map.of(), "\n", "explain", "-").status());
  }
}
