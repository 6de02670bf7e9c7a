package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void a_name_in_any_script_is_shown_as_it_is() {
    assertEquals("CN=サーバー01", Printable.of("CN=サーバー01"));
  }

  @Test
  void an_escape_sequence_is_shown_and_not_obeyed() {
    assertEquals("CN=\\u001b[2Jhost", Printable.of("CN=\u001b[2Jhost"));
  }

  @Test
  void a_character_that_reverses_the_line_is_shown_and_not_obeyed() {
    assertEquals("abc\\u202edef", Printable.of("abc\u202edef"));
  }

  @Test
  void half_a_surrogate_pair_does_not_reach_the_terminal() {
    assertEquals("x\\ud83d", Printable.of("x\ud83d"));
  }
}
