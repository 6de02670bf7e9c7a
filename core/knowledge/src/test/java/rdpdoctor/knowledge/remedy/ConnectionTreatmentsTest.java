package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.software;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.testkit.TestRegistry;

class ConnectionTreatmentsTest {

  private static final String DENY = "fDenyTSConnections";

  @Test
  void a_machine_that_allows_connections_has_nothing_to_change() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.ENABLE_RDP_CONNECTIONS).states());
  }

  @Test
  void connections_denied_by_the_machine_are_allowed_there() {
    Patient patient = Patient.healthy().system(TERMINAL_SERVER, DENY, 1);
    assertEquals(
        Map.of(Patient.system(TERMINAL_SERVER, DENY), dword(0)),
        patient.treated(Remedies.ENABLE_RDP_CONNECTIONS));
    assertEquals(false, patient.facts().value(HostFacts.CONNECTIONS_DENIED).orElseThrow());
  }

  @Test
  void a_machine_without_the_value_gets_one_because_windows_denies_by_default() {
    Patient patient = Patient.healthy();
    patient.registry.remove(TestRegistry.system(TERMINAL_SERVER), DENY);
    assertEquals(
        Map.of(Patient.system(TERMINAL_SERVER, DENY), dword(0)),
        patient.treated(Remedies.ENABLE_RDP_CONNECTIONS));
  }

  @Test
  void connections_denied_by_a_policy_are_allowed_there_alone_and_the_domain_is_named() {
    Patient patient = Patient.healthy().system(TERMINAL_SERVER, DENY, 1).software(POLICY, DENY, 1);
    assertTrue(
        patient
            .wanted(Remedies.ENABLE_RDP_CONNECTIONS)
            .notes()
            .getFirst()
            .en()
            .contains("gpresult"));
    assertEquals(
        Map.of(Patient.software(POLICY, DENY), dword(0)),
        patient.treated(Remedies.ENABLE_RDP_CONNECTIONS));
    assertEquals(false, patient.facts().value(HostFacts.CONNECTIONS_DENIED).orElseThrow());
  }

  @Test
  void a_policy_that_could_not_be_read_blocks_because_it_would_win() {
    Patient patient =
        Patient.healthy().system(TERMINAL_SERVER, DENY, 1).unreadable(software(POLICY));
    assertEquals(
        "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\fDenyTSConnections"
            + " could decide and was not read: the cell is damaged",
        patient.blocked(Remedies.ENABLE_RDP_CONNECTIONS).en());
  }

  @Test
  void nothing_is_proposed_for_a_machine_whose_registry_nobody_read() {
    assertTrue(
        Treatments.of("enable-rdp-connections").orElseThrow().propose(Facts.none(), Wishes.NONE)
            instanceof Proposal.Blocked);
  }

  @Test
  void a_text_that_turns_logons_off_stays_a_text() {
    Patient patient = Patient.healthy();
    patient.registry.software(WINDOWS + "\\Winlogon", "WinStationsDisabled", "1");
    assertEquals(
        Map.of(Patient.software(WINDOWS + "\\Winlogon", "WinStationsDisabled"), text("0")),
        patient.treated(Remedies.ENABLE_TS_LOGONS));
  }

  @Test
  void a_value_of_a_type_that_windows_does_not_accept_gets_the_usual_one() {
    Patient patient = Patient.healthy();
    patient.registry.software(WINDOWS + "\\Winlogon", "WinStationsDisabled", 1);
    assertEquals(
        Map.of(Patient.software(WINDOWS + "\\Winlogon", "WinStationsDisabled"), text("0")),
        patient.treated(Remedies.ENABLE_TS_LOGONS));
  }

  @Test
  void drain_mode_is_left() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.DISABLE_DRAIN_MODE).states());
    Patient patient = Patient.healthy().system(TERMINAL_SERVER, "TSServerDrainMode", 2);
    assertEquals(
        Map.of(Patient.system(TERMINAL_SERVER, "TSServerDrainMode"), dword(0)),
        patient.treated(Remedies.DISABLE_DRAIN_MODE));
  }

  @Test
  void the_core_of_terminal_services_is_turned_on_where_windows_has_that_switch() {
    Patient patient = Patient.ofServer2003().system(TERMINAL_SERVER, "TSEnabled", 0);
    assertEquals(
        Map.of(Patient.system(TERMINAL_SERVER, "TSEnabled"), dword(1)),
        patient.treated(Remedies.SET_TSENABLED));
    assertTrue(Patient.healthy().blocked(Remedies.SET_TSENABLED).en().contains("Windows XP"));
  }

  @Test
  void a_change_says_when_the_next_start_uses_another_control_set() {
    Patient patient =
        Patient.healthy()
            .system(TERMINAL_SERVER, DENY, 1)
            .system("Select", "Default", 2)
            .system("Select", "Failed", 2);
    assertEquals(
        List.of(
            "the changes are made in ControlSet001, but Select\\Default names ControlSet002"
                + " for the next start",
            "the last start gave up ControlSet002, so ControlSet001 is in use and is changed"),
        patient.wanted(Remedies.ENABLE_RDP_CONNECTIONS).notes().stream().map(Words::en).toList());
  }

  @Test
  void a_number_takes_the_form_of_a_text_where_that_is_the_type() {
    assertEquals(
        new RegistryValue.Text("4294967295", true),
        ValueForm.as(RegistryType.EXPAND_SZ, new RegistryValue.Dword(-1)));
  }
}
