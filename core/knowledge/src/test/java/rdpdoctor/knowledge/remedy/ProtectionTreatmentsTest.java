package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.software;
import static rdpdoctor.knowledge.remedy.Patient.system;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.testkit.TestRegistry;

class ProtectionTreatmentsTest {

  private static final String LSA = "{current}\\Control\\Lsa";
  private static final String FIPS = LSA + "\\FIPSAlgorithmPolicy";

  @Test
  void a_healthy_host_has_nothing_to_align() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.ALIGN_SECURITY_SETTINGS));
  }

  @Test
  void tls_with_the_level_low_raises_the_level() {
    assertEquals(
        Map.of(system(LISTENER, "MinEncryptionLevel"), dword(2)),
        Patient.healthy()
            .system(LISTENER, "MinEncryptionLevel", 1)
            .changes(Remedies.ALIGN_SECURITY_SETTINGS));
  }

  @Test
  void nla_without_tls_raises_the_layer_and_with_it_the_level() {
    assertEquals(
        Map.of(
            system(LISTENER, "SecurityLayer"), dword(2),
            system(LISTENER, "MinEncryptionLevel"), dword(2)),
        Patient.healthy()
            .system(LISTENER, "SecurityLayer", 0)
            .system(LISTENER, "MinEncryptionLevel", 1)
            .changes(Remedies.ALIGN_SECURITY_SETTINGS));
  }

  @Test
  void nla_without_negotiation_allows_it_again() {
    assertEquals(
        Map.of(system(LISTENER, "fAllowSecProtocolNegotiation"), dword(1)),
        Patient.healthy()
            .system(LISTENER, "fAllowSecProtocolNegotiation", 0)
            .changes(Remedies.ALIGN_SECURITY_SETTINGS));
  }

  @Test
  void a_policy_that_could_decide_and_is_unreadable_blocks() {
    Patient patient = Patient.healthy().unreadable(TestRegistry.software(POLICY));
    for (Remedy remedy :
        List.of(
            Remedies.ALIGN_SECURITY_SETTINGS,
            Remedies.SET_SECURITY_LAYER,
            Remedies.SET_ENCRYPTION_LEVEL,
            Remedies.SET_FIPS)) {
      assertTrue(patient.blocked(remedy).en().contains(POLICY), remedy.id());
    }
  }

  @Test
  void the_layer_that_negotiates_is_set_where_the_policy_decides() {
    assertEquals(
        Map.of(software(POLICY, "SecurityLayer"), dword(1)),
        Patient.healthy()
            .software(POLICY, "SecurityLayer", 0)
            .changes(Remedies.SET_SECURITY_LAYER));
  }

  @Test
  void a_high_level_is_lowered_to_client_compatible() {
    assertEquals(
        Map.of(system(LISTENER, "MinEncryptionLevel"), dword(2)),
        Patient.healthy()
            .system(LISTENER, "MinEncryptionLevel", 3)
            .changes(Remedies.SET_ENCRYPTION_LEVEL));
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.SET_ENCRYPTION_LEVEL));
  }

  @Test
  void no_level_helps_while_fips_mode_stands_above_it() {
    assertTrue(
        Patient.healthy()
            .system(FIPS, "Enabled", 1)
            .blocked(Remedies.SET_ENCRYPTION_LEVEL)
            .en()
            .contains("set-fips"));
  }

  @Test
  void fips_mode_and_the_level_of_its_name_are_left() {
    assertEquals(
        Map.of(
            system(FIPS, "Enabled"), dword(0),
            system(LISTENER, "MinEncryptionLevel"), dword(3)),
        Patient.healthy()
            .system(FIPS, "Enabled", 1)
            .system(LISTENER, "MinEncryptionLevel", 4)
            .changes(Remedies.SET_FIPS));
  }

  @Test
  void server_2003_keeps_fips_mode_in_a_value() {
    assertEquals(
        Map.of(system(LSA, "FIPSAlgorithmPolicy"), dword(0)),
        Patient.of("3790").system(LSA, "FIPSAlgorithmPolicy", 1).changes(Remedies.SET_FIPS));
  }

  @Test
  void a_host_without_fips_mode_has_nothing_to_leave() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.SET_FIPS));
  }

  @Test
  void the_firewall_is_turned_on_in_each_profile_in_which_it_is_off() {
    Patient patient = Patient.healthy();
    for (String profile : List.of("DomainProfile", "StandardProfile")) {
      patient.system(FIREWALL + "\\" + profile, "EnableFirewall", 0);
    }
    Map<Resource, State> expected =
        Map.of(
            system(FIREWALL + "\\DomainProfile", "EnableFirewall"), dword(1),
            system(FIREWALL + "\\StandardProfile", "EnableFirewall"), dword(1));
    assertEquals(expected, patient.changes(Remedies.ENABLE_FIREWALL_PROFILES));
  }

  @Test
  void server_2003_comes_with_the_firewall_off() {
    assertTrue(Patient.of("3790").blocked(Remedies.ENABLE_FIREWALL_PROFILES).en().contains("2003"));
  }
}
