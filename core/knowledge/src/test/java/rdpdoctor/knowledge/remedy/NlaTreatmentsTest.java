package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.software;
import static rdpdoctor.knowledge.remedy.Patient.system;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.testkit.TestRegistry;

class NlaTreatmentsTest {

  private static Remedy remedy(String id) {
    return Treatments.of(id).orElseThrow().remedy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable-nla", "disable-nla-offline"})
  void nla_is_turned_off_alone_and_tls_stays(String id) {
    assertEquals(
        Map.of(system(LISTENER, "UserAuthentication"), dword(0)),
        Patient.healthy().changes(remedy(id)));
  }

  @Test
  void a_policy_that_requires_nla_is_what_is_changed() {
    assertEquals(
        Map.of(software(POLICY, "UserAuthentication"), dword(0)),
        Patient.healthy()
            .software(POLICY, "UserAuthentication", 1)
            .changes(Remedies.DISABLE_NLA_OFFLINE));
  }

  @Test
  void a_policy_that_turned_nla_off_leaves_nothing_to_do() {
    assertEquals(
        Map.of(),
        Patient.healthy()
            .software(POLICY, "UserAuthentication", 0)
            .changes(Remedies.DISABLE_NLA_OFFLINE));
  }

  @Test
  void a_policy_that_cannot_be_read_might_win() {
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(POLICY))
            .blocked(Remedies.DISABLE_NLA_OFFLINE)
            .en()
            .contains(POLICY + "\\UserAuthentication"));
  }

  @Test
  void the_control_set_in_use_is_changed() {
    Patient patient = Patient.healthy().system("Select", "Current", 2);
    patient.registry.key(TestRegistry.system("ControlSet002\\Control\\Terminal Server"));
    patient.system(
        "ControlSet002\\Control\\Terminal Server\\WinStations\\RDP-Tcp", "PortNumber", 3389);
    assertEquals(
        Map.of(
            system(
                "ControlSet002\\Control\\Terminal Server\\WinStations\\RDP-Tcp",
                "UserAuthentication"),
            dword(0)),
        patient.changes(Remedies.DISABLE_NLA_OFFLINE));
  }

  @Test
  void every_listener_is_meant_unless_one_is_named() {
    Patient patient = Patient.healthy();
    HealthyHost.addListener(patient.registry, "RDP-Second", 3390);
    assertEquals(2, patient.changes(Remedies.DISABLE_NLA).size());
  }

  @Test
  void server_2003_has_no_nla_to_turn_off_or_on() {
    assertEquals(
        Map.of(),
        Patient.of("3790").system(LISTENER, "UserAuthentication", 0).changes(Remedies.DISABLE_NLA));
    assertTrue(Patient.of("3790").blocked(Remedies.RE_ENABLE_NLA).en().contains("Server 2003"));
  }

  @Test
  void the_way_back_is_told() {
    assertTrue(
        Patient.healthy().wanted(Remedies.DISABLE_NLA).notes().stream()
            .anyMatch(note -> note.en().contains("rdpdoctor fix --remedy re-enable-nla")));
  }

  @Test
  void the_first_seed_zeroes_three_values_under_their_real_names() {
    assertEquals(
        Map.of(
            system(LISTENER, "SecurityLayer"), dword(0),
            system(LISTENER, "UserAuthentication"), dword(0),
            system(LISTENER, "fAllowSecProtocolNegotiation"), dword(0)),
        Patient.healthy().changes(Remedies.FIRST_SEED_NLA_OFF));
  }

  @Test
  void the_first_seed_says_what_it_gives_up() {
    String notes = Patient.healthy().wanted(Remedies.FIRST_SEED_NLA_OFF).notes().toString();
    for (String lost : new String[] {"NLA", "TLS", "identity of the server", "undo"}) {
      assertTrue(notes.contains(lost), lost);
    }
  }

  @Test
  void what_the_first_seed_left_is_brought_back() {
    assertEquals(
        Map.of(
            system(LISTENER, "SecurityLayer"), dword(2),
            system(LISTENER, "UserAuthentication"), dword(1),
            system(LISTENER, "fAllowSecProtocolNegotiation"), dword(1)),
        seeded(Patient.healthy()).changes(Remedies.RE_ENABLE_NLA));
  }

  @Test
  void windows_8_negotiates_by_default() {
    assertEquals(
        dword(1),
        seeded(Patient.of("9600"))
            .changes(Remedies.RE_ENABLE_NLA)
            .get(system(LISTENER, "SecurityLayer")));
  }

  private static Patient seeded(Patient patient) {
    return patient
        .system(LISTENER, "SecurityLayer", 0)
        .system(LISTENER, "UserAuthentication", 0)
        .system(LISTENER, "fAllowSecProtocolNegotiation", 0);
  }

  @Test
  void a_host_with_nla_has_nothing_to_bring_back() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.RE_ENABLE_NLA));
  }

  @Test
  void a_lower_layer_that_still_negotiates_is_left_alone() {
    assertEquals(
        Map.of(),
        Patient.healthy().system(LISTENER, "SecurityLayer", 1).changes(Remedies.RE_ENABLE_NLA));
  }
}
