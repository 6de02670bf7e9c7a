package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.diagnosis.facts.TlsVersions;
import rdpdoctor.knowledge.Probed;

class TlsHandshakesTest {

  @ParameterizedTest
  @CsvSource({
    "alert 70, alert 70, ok, ok, MODERN",
    "ok, ok, ok, alert 70, MODERN",
    "ok, reset, reset, reset, LEGACY_ONLY",
    "alert 70, alert 70, alert 70, alert 70, NO_COMMON_VERSION",
    "alert 40, alert 40, alert 40, alert 40, NO_COMMON_CIPHER",
    "alert 70, alert 70, alert 71, alert 70, NO_COMMON_CIPHER",
    "alert 80, alert 80, alert 80, alert 80, OTHER_ALERT",
    "alert 70, alert 70, alert 80, alert 70, OTHER_ALERT",
    "reset, reset, closed, reset, DIES_EARLY",
    "silent, silent, silent, silent, NO_ANSWER",
    "alert 70, alert 70, reset, reset, MIXED_FAILURE",
    "silent, silent, reset, silent, MIXED_FAILURE"
  })
  void the_handshakes_of_all_versions_say_one_thing_together(
      String tls10, String tls11, String tls12, String tls13, TlsAgreement expected) {
    assertEquals(
        Optional.of(expected),
        TlsHandshakes.agreement(Probed.versions(tls10, tls11, tls12, tls13)));
  }

  @Test
  void no_handshake_says_nothing() {
    assertEquals(Optional.empty(), TlsHandshakes.agreement(new TlsVersions(List.of())));
  }
}
