package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.HealthyHost;

class ListenerTreatmentsTest {

  private static final String SECOND = TERMINAL_SERVER + "\\WinStations\\Second";

  /** A descriptor whose list has one entry: the administrators may do everything. */
  private static final String FOR_ADMINISTRATORS =
      "0100048000000000000000000000000014000000"
          + "0200200001000000"
          + "00001800bf030f00"
          + "01020000000000052000000020020000";

  static Wishes listener(String name) {
    return new Wishes(
        Optional.of(name),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enable-listener",
        "set-lan-adapter-all",
        "clear-listener-logon-disabled",
        "reset-listener-defaults",
        "restore-listener-permissions"
      })
  void a_healthy_listener_has_nothing_to_change(String remedy) {
    assertEquals(
        Map.of(),
        Patient.healthy().wanted(new Remedy(remedy, Remedies.ENABLE_LISTENER.cost())).states());
  }

  @Test
  void a_listener_that_is_off_is_turned_on_and_one_beside_it_stays_off() {
    Patient patient = Patient.healthy().system(LISTENER, "fEnableWinStation", 0);
    HealthyHost.addListener(patient.registry, "Second", 3390)
        .system(SECOND, "fEnableWinStation", 0);
    assertEquals(
        Map.of(Patient.system(LISTENER, "fEnableWinStation"), dword(1)),
        patient.treated(Remedies.ENABLE_LISTENER));
  }

  @Test
  void the_listener_that_the_user_names_is_the_one_that_is_changed() {
    Patient patient = Patient.healthy().with(listener("second"));
    HealthyHost.addListener(patient.registry, "Second", 3390)
        .system(SECOND, "fEnableWinStation", 0);
    assertEquals(
        Map.of(Patient.system(SECOND, "fEnableWinStation"), dword(1)),
        patient.treated(Remedies.ENABLE_LISTENER));
  }

  @Test
  void a_listener_that_is_not_there_blocks() {
    assertEquals(
        "the machine has no listener ICA-Tcp",
        Patient.healthy().with(listener("ICA-Tcp")).blocked(Remedies.ENABLE_LISTENER).en());
  }

  @Test
  void listeners_that_could_not_be_read_block() {
    Patient patient = Patient.healthy().unreadable(system(TERMINAL_SERVER + "\\WinStations"));
    assertEquals("the listeners could not be read", patient.blocked(Remedies.ENABLE_LISTENER).en());
  }

  @Test
  void a_listener_bound_to_one_adapter_listens_on_all() {
    Patient patient = Patient.healthy().system(LISTENER, "LanAdapter", 3);
    assertEquals(
        Map.of(Patient.system(LISTENER, "LanAdapter"), dword(0)),
        patient.treated(Remedies.SET_LAN_ADAPTER_ALL));
  }

  @Test
  void logons_are_allowed_through_every_listener_that_forbids_them() {
    Patient patient = Patient.healthy().system(LISTENER, "fLogonDisabled", 1);
    HealthyHost.addListener(patient.registry, "Second", 3390).system(SECOND, "fLogonDisabled", 1);
    assertEquals(
        Map.of(
            Patient.system(LISTENER, "fLogonDisabled"), dword(0),
            Patient.system(SECOND, "fLogonDisabled"), dword(0)),
        patient.treated(Remedies.CLEAR_LISTENER_LOGON_DISABLED));
  }

  @Test
  void the_settings_of_users_are_read_from_the_host_itself() {
    assertEquals(
        Map.of(Patient.system(LISTENER, "fQueryUserConfigFromLocalMachine"), dword(1)),
        Patient.healthy().treated(Remedies.SET_QUERY_USER_CONFIG_LOCAL));
  }

  @Test
  void udp_is_turned_off_where_the_policy_turned_it_on() {
    Patient patient = Patient.healthy().software(POLICY, "SelectTransport", 2);
    assertEquals(
        Map.of(Patient.software(POLICY, "SelectTransport"), dword(1)),
        patient.treated(Remedies.DISABLE_UDP_TRANSPORT));
  }

  @Test
  void only_what_is_missing_or_makes_no_sense_goes_back_to_what_windows_ships() {
    Patient patient =
        Patient.healthy()
            .system(LISTENER, "PortNumber", 13389)
            .system(LISTENER, "PdName", "")
            .system(LISTENER, "SecurityLayer", 7)
            .system(LISTENER, "LoadableProtocol_Object", "{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}");
    patient.registry.remove(system(LISTENER), "WdName");
    var changes = patient.treated(Remedies.RESET_LISTENER_DEFAULTS);
    assertEquals(text("tcp"), changes.get(Patient.system(LISTENER, "PdName")));
    assertEquals(dword(2), changes.get(Patient.system(LISTENER, "SecurityLayer")));
    assertEquals(text("Microsoft RDP 8.0"), changes.get(Patient.system(LISTENER, "WdName")));
    assertEquals(
        text("{5828227c-20cf-4408-b73f-73ab70b8849f}"),
        changes.get(Patient.system(LISTENER, "LoadableProtocol_Object")));
    assertTrue(!changes.containsKey(Patient.system(LISTENER, "PortNumber")));
    assertEquals(false, patient.facts().value(ListenerHostFacts.LISTENER_CORRUPT).orElseThrow());
  }

  @Test
  void a_port_number_that_is_no_port_is_the_fault_and_becomes_3389() {
    Patient patient = Patient.healthy().system(LISTENER, "PortNumber", 0);
    assertEquals(
        dword(3389),
        patient
            .treated(Remedies.RESET_LISTENER_DEFAULTS)
            .get(Patient.system(LISTENER, "PortNumber")));
  }

  @Test
  void a_listener_of_another_stack_is_not_touched() {
    Patient patient =
        Patient.healthy()
            .system(LISTENER, "LoadableProtocol_Object", "{00000000-0000-0000-0000-000000000001}");
    assertTrue(
        patient
            .blocked(Remedies.RESET_LISTENER_DEFAULTS)
            .en()
            .contains("the protocol class is not Microsoft's"));
  }

  @Test
  void permissions_that_keep_users_out_go_so_that_those_of_all_listeners_apply() {
    Patient patient = Patient.healthy();
    patient.registry.put(
        system(LISTENER), "Security", new RegistryValue.Binary(FOR_ADMINISTRATORS));
    assertEquals(
        Map.of(Patient.system(LISTENER, "Security"), missing()),
        patient.treated(Remedies.RESTORE_LISTENER_PERMISSIONS));
  }

  @Test
  void permissions_stay_where_those_of_all_listeners_are_no_better() {
    Patient patient = Patient.healthy();
    patient.registry.put(
        system(LISTENER), "Security", new RegistryValue.Binary(FOR_ADMINISTRATORS));
    patient.registry.put(
        system(TERMINAL_SERVER + "\\WinStations"),
        "DefaultSecurity",
        new RegistryValue.Binary(FOR_ADMINISTRATORS));
    assertTrue(
        patient.blocked(Remedies.RESTORE_LISTENER_PERMISSIONS).en().contains("DefaultSecurity"));
  }
}
