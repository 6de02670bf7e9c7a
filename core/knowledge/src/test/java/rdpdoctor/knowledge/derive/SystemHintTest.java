package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.knowledge.Answers.always;
import static rdpdoctor.knowledge.Answers.answers;
import static rdpdoctor.knowledge.Answers.withFlags;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemHintTest {

  @ParameterizedTest
  @CsvSource({
    "0x00, 'Windows Vista or Server 2008'",
    "0x01, 'Windows 7, Server 2008 R2 or a FreeRDP server'",
    "0x03, 'VirtualBox, GNOME Remote Desktop or another FreeRDP server'",
    "0x09, 'Windows 7 or Server 2008 R2'",
    "0x0f, 'Windows 8 or Server 2012'",
    "0x1f, 'Windows 10, 11 or Server 2016 and later'"
  })
  void the_flags_of_the_answer_to_everything_hint_at_the_generation(int flags, String hint) {
    assertEquals(
        Optional.of(hint),
        SystemHint.of(withFlags(flags, "F5", "F5", "F5", "S2", "S2", "F5", "S8")));
  }

  @Test
  void xrdp_selects_what_nobody_asked_for() {
    assertEquals(
        Optional.of("xrdp"), SystemHint.of(answers("-", "S0", "S1", "S0", "S1", "S0", "S1")));
  }

  @Test
  void xrdp_with_tls_confirms_nothing_and_refuses_it_when_asked() {
    assertEquals(
        Optional.of("xrdp"), SystemHint.of(answers("-", "F1", "S1", "F1", "S1", "F1", "S1")));
  }

  @Test
  void a_server_without_any_negotiation_data_is_older_than_the_negotiation() {
    assertEquals(
        Optional.of("Windows 2000, XP or Server 2003 without service pack"),
        SystemHint.of(always("-")));
  }

  @Test
  void nothing_is_guessed_from_flags_that_nobody_has_seen_or_from_a_server_without_nla() {
    assertEquals(
        Optional.empty(), SystemHint.of(withFlags(0x80, "F5", "F5", "F5", "S2", "S2", "F5", "S8")));
    assertEquals(
        Optional.empty(), SystemHint.of(answers("S0", "S0", "S1", "F2", "S1", "F2", "S1")));
  }
}
