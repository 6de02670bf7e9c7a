package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.POWER;
import static rdpdoctor.knowledge.HealthyHost.SCHEME;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.SLEEP_AFTER;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.knowledge.HealthyHost;

class MachineTreatmentsTest {

  private static final String OPTION = "{current}\\Control\\SafeBoot\\Option";
  private static final String SLEEP = POWER + "\\" + SCHEME + "\\" + SLEEP_AFTER;
  private static final String ADAPTER = SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}";
  private static final String TCPIP = SERVICES + "Tcpip\\Parameters";

  @Test
  void a_machine_in_safe_mode_loses_the_key_and_has_to_lose_the_boot_option() {
    Patient patient = Patient.healthy().system(OPTION, "OptionValue", 1);
    assertEquals(
        "bcdedit /deletevalue \"{default}\" safeboot",
        patient.wanted(Remedies.LEAVE_SAFE_MODE).acts().getFirst().command().orElseThrow());
    assertEquals(
        Map.of(new Resource.Key(system(OPTION)), missing()),
        patient.wanted(Remedies.LEAVE_SAFE_MODE).states());
  }

  @Test
  void a_boot_option_that_no_hive_shows_is_left_to_people() {
    assertInstanceOf(Proposal.ByHand.class, Patient.healthy().propose(Remedies.LEAVE_SAFE_MODE));
  }

  @Test
  void the_next_start_uses_the_control_set_that_was_in_use() {
    Patient patient = Patient.healthy().system("Select", "Default", 2);
    assertEquals(
        Map.of(Patient.system("Select", "Default"), dword(1)),
        patient.treated(Remedies.SWITCH_CONTROL_SET));
    assertEquals(false, patient.facts().value(BootFacts.CONTROL_SET_MISMATCH).orElseThrow());
  }

  @Test
  void a_control_set_that_the_last_start_gave_up_is_not_chosen() {
    Patient patient =
        Patient.healthy().system("Select", "Default", 2).system("Select", "Failed", 1);
    assertTrue(patient.blocked(Remedies.SWITCH_CONTROL_SET).en().contains("gave it up"));
  }

  @Test
  void settings_in_a_key_that_windows_does_not_read_are_removed() {
    String stray = "{current}\\Control\\TerminalServer";
    Patient patient = Patient.healthy().system(stray, "fDenyTSConnections", 0);
    assertEquals(
        Map.of(new Resource.Key(system(stray)), missing()),
        patient.wanted(Remedies.SWITCH_CONTROL_SET).states());
  }

  @Test
  void the_power_scheme_in_use_no_longer_sleeps() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.SET_SLEEP_NEVER).states());
    Patient patient = Patient.healthy().system(SLEEP, "ACSettingIndex", 1800);
    assertEquals(
        Map.of(Patient.system(SLEEP, "ACSettingIndex"), dword(0)),
        patient.treated(Remedies.SET_SLEEP_NEVER));
    assertEquals(false, patient.facts().value(HostFacts.MAY_SLEEP).orElseThrow());
  }

  @Test
  void a_shipped_time_out_is_overruled_in_the_scheme_and_stays_for_a_reset() {
    Patient patient =
        Patient.healthy()
            .system(
                "{current}\\Control\\Power\\PowerSettings\\"
                    + SLEEP_AFTER
                    + "\\DefaultPowerSchemeValues\\"
                    + SCHEME,
                "ACSettingIndex",
                1800);
    patient.registry.remove(system(SLEEP), "ACSettingIndex");
    assertEquals(
        Map.of(Patient.system(SLEEP, "ACSettingIndex"), dword(0)),
        patient.treated(Remedies.SET_SLEEP_NEVER));
  }

  @Test
  void a_time_out_of_a_policy_ends_there() {
    String policy =
        "Policies\\Microsoft\\Power\\PowerSettings\\29f6c1db-86da-48c5-9fdb-f2b67b1f44da";
    Patient patient = Patient.healthy().software(policy, "ACSettingIndex", 600);
    assertEquals(
        Map.of(Patient.software(policy, "ACSettingIndex"), dword(0)),
        patient.treated(Remedies.SET_SLEEP_NEVER));
    assertTrue(
        Patient.healthy()
            .system(SLEEP, "ACSettingIndex", 600)
            .unreadable(software(policy))
            .blocked(Remedies.SET_SLEEP_NEVER)
            .en()
            .contains("was not read"));
  }

  @Test
  void windows_up_to_2003_keeps_the_time_out_with_the_user() {
    assertInstanceOf(
        Proposal.ByHand.class, Patient.ofServer2003().propose(Remedies.SET_SLEEP_NEVER));
  }

  @Test
  void an_adapter_with_a_typed_address_asks_for_one_again() {
    Patient patient = Patient.healthy().system(ADAPTER, "EnableDHCP", 0);
    assertEquals(Map.of(), patient.wanted(Remedies.RESTORE_DHCP).states());
    patient.registry.put(system(ADAPTER), "IPAddress", HealthyHost.strings("192.0.2.7"));
    assertEquals(
        Map.of(Patient.system(ADAPTER, "EnableDHCP"), dword(1)),
        patient.treated(Remedies.RESTORE_DHCP));
  }

  @Test
  void offloading_is_turned_off_where_it_has_an_effect() {
    Patient patient = Patient.ofServer2003().system(TCPIP, "EnableTCPChimney", 1);
    assertEquals(
        Map.of(
            Patient.system(TCPIP, "EnableTCPChimney"), dword(0),
            Patient.system(TCPIP, "EnableRSS"), dword(0),
            Patient.system(TCPIP, "EnableTCPA"), dword(0)),
        patient.treated(Remedies.DISABLE_SNP));
    assertTrue(Patient.healthy().blocked(Remedies.DISABLE_SNP).en().contains("2003 only"));
  }
}
