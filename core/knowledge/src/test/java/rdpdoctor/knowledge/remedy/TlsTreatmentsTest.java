package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.knowledge.remedy.Patient.software;
import static rdpdoctor.knowledge.remedy.Patient.system;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.TestRegistry;

class TlsTreatmentsTest {

  private static final String PROTOCOLS =
      "{current}\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\";
  private static final String TLS_1_2 = PROTOCOLS + "TLS 1.2\\Server";
  private static final String SUITES =
      "Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002";

  @Test
  void what_windows_offers_of_its_own_accord_needs_no_value() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.ENABLE_TLS_PROTOCOLS));
  }

  @Test
  void only_what_says_no_is_changed() {
    assertEquals(
        Map.of(system(TLS_1_2, "Enabled"), dword(1)),
        Patient.healthy().system(TLS_1_2, "Enabled", 0).changes(Remedies.ENABLE_TLS_PROTOCOLS));
    assertEquals(
        Map.of(system(TLS_1_2, "DisabledByDefault"), dword(0)),
        Patient.healthy()
            .system(TLS_1_2, "Enabled", -1)
            .system(TLS_1_2, "DisabledByDefault", 1)
            .changes(Remedies.ENABLE_TLS_PROTOCOLS));
  }

  @Test
  void older_versions_and_ssl_stay_off() {
    assertEquals(
        Map.of(),
        Patient.healthy()
            .system(PROTOCOLS + "SSL 3.0\\Server", "Enabled", 0)
            .system(PROTOCOLS + "TLS 1.0\\Server", "Enabled", 0)
            .changes(Remedies.ENABLE_TLS_PROTOCOLS));
  }

  @Test
  void windows_7_is_told_to_offer_tls_1_2() {
    assertEquals(
        Map.of(
            system(TLS_1_2, "Enabled"), dword(1),
            system(TLS_1_2, "DisabledByDefault"), dword(0)),
        Patient.of("7601").changes(Remedies.ENABLE_TLS_PROTOCOLS));
  }

  @Test
  void server_2003_has_tls_1_0_only() {
    assertEquals(
        Map.of(system(PROTOCOLS + "TLS 1.0\\Server", "Enabled"), dword(1)),
        Patient.of("3790")
            .system(PROTOCOLS + "TLS 1.0\\Server", "Enabled", 0)
            .changes(Remedies.ENABLE_TLS_PROTOCOLS));
  }

  @Test
  void protocols_that_cannot_be_read_block() {
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.system(TLS_1_2))
            .blocked(Remedies.ENABLE_TLS_PROTOCOLS)
            .en()
            .contains("TLS 1.2"));
  }

  @Test
  void the_policy_that_narrows_the_suites_goes() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.RESTORE_CIPHER_SUITES));
    assertEquals(
        Map.of(software(SUITES, "Functions"), missing()),
        Patient.healthy()
            .put(
                TestRegistry.software(SUITES),
                "Functions",
                new RegistryValue.Text("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", false))
            .changes(Remedies.RESTORE_CIPHER_SUITES));
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(SUITES))
            .blocked(Remedies.RESTORE_CIPHER_SUITES)
            .en()
            .contains(SUITES));
  }
}
