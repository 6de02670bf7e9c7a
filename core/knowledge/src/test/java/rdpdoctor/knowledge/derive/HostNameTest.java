package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.facts.NameMatch;

class HostNameTest {

  @ParameterizedTest
  @CsvSource({
    "win01.corp.example, WIN01.corp.example, MATCHES",
    "win01.corp.example., win01.corp.example, MATCHES",
    "win01, win01.corp.example, DIFFERS",
    "win01.corp.example, *.corp.example, MATCHES",
    "a.win01.corp.example, *.corp.example, DIFFERS",
    "corp.example, *.corp.example, DIFFERS",
    "win01.corp.example, w*.corp.example, DIFFERS",
    "win01.corp.example, *, DIFFERS",
    "192.0.2.7, 192.0.2.7, MATCHES",
    "192.0.2.7, win01, ADDRESS_USED",
    "192.0.2.7, *.0.2.7, ADDRESS_USED",
    "[2001:db8::7], 2001:DB8::7, MATCHES",
    "2001:db8::7, win01, ADDRESS_USED"
  })
  void is_held_against_the_names_of_a_certificate(String host, String name, NameMatch expected) {
    assertEquals(expected, HostName.of(host).heldAgainst(List.of(name)));
  }

  @Test
  void one_matching_name_among_several_is_enough() {
    assertEquals(
        NameMatch.MATCHES, HostName.of("rdp.example").heldAgainst(List.of("win01", "rdp.example")));
  }

  @Test
  void a_certificate_without_names_names_another_host() {
    assertEquals(NameMatch.DIFFERS, HostName.of("win01").heldAgainst(List.of()));
  }
}
