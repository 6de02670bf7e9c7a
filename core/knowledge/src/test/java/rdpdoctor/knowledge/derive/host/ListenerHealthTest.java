package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.derive.host.DerivedHost.DAMAGED;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.testkit.TestRegistry;

/** The listener that a client would reach. */
class ListenerHealthTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void a_disabled_listener_is_one_only_where_no_other_has_its_port() {
    host.registry.system(LISTENER, "fEnableWinStation", 0);
    host.assertKnown(
        HostFacts.LISTENER_DISABLED, true, "SYSTEM\\" + LISTENER + "\\fEnableWinStation");
    HealthyHost.addListener(host.registry, "RDP-Second", 3390);
    host.assertKnown(HostFacts.LISTENER_DISABLED, true);
    HealthyHost.addListener(host.registry, "RDP-Second", 3389);
    host.assertKnown(HostFacts.LISTENER_DISABLED, false);
  }

  @Test
  void the_listener_on_the_port_that_was_asked_for_counts() {
    HealthyHost.addListener(host.registry, "RDP-Second", 3390);
    host.registry.system(LISTENER, "fEnableWinStation", 0);
    host.read(TargetFacts.PORT, 3390);
    host.assertKnown(HostFacts.LISTENER_DISABLED, false);
    host.assertKnown(HostFacts.LISTENER_PORT_DIFFERS, false);
    assertEquals(Optional.of(3390), host.derived().value(HostFacts.LISTENER_PORT));
  }

  @Test
  void a_port_differs_from_the_one_that_was_asked_for() {
    host.registry.system(LISTENER, "PortNumber", 3390);
    host.read(TargetFacts.PORT, 3389);
    host.assertKnown(HostFacts.LISTENER_PORT_DIFFERS, true, "SYSTEM\\" + LISTENER + "\\PortNumber");
  }

  @Test
  void a_listener_of_another_make_is_no_rdp_listener_but_may_take_its_port() {
    host.registry
        .system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "WdName", "Citrix ICA 3.0")
        .system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "PortNumber", 1494);
    host.assertKnown(ListenerHostFacts.PORT_SHARED, false);
    host.registry.system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "PortNumber", 3389);
    host.assertKnown(ListenerHostFacts.PORT_SHARED, true);
    host.registry.system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "fEnableWinStation", 0);
    host.assertKnown(ListenerHostFacts.PORT_SHARED, false);
  }

  @Test
  void an_adapter_is_missing_unless_the_table_names_it() {
    host.registry.system(LISTENER, "LanAdapter", 2);
    host.assertKnown(
        HostFacts.LISTENER_ADAPTER_MISSING, true, "SYSTEM\\" + LISTENER + "\\LanAdapter");
    host.registry.system(TERMINAL_SERVER + "\\lanatable\\{1}", "LanaId", 2);
    host.assertKnown(HostFacts.LISTENER_ADAPTER_MISSING, false);
    host.registry.unreadable(system(TERMINAL_SERVER + "\\lanatable"), DAMAGED);
    host.assertUnknown(HostFacts.LISTENER_ADAPTER_MISSING);
  }

  @Test
  void a_port_that_is_none_is_a_damaged_listener() {
    host.registry.system(LISTENER, "PortNumber", 0);
    host.assertKnown(
        ListenerHostFacts.LISTENER_CORRUPT, true, "SYSTEM\\" + LISTENER + "\\PortNumber");
    host.assertUnknown(HostFacts.LISTENER_PORT);
  }

  @Test
  void a_protocol_class_of_another_version_is_a_damaged_listener() {
    host.registry.system(
        LISTENER, "LoadableProtocol_Object", "{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}");
    host.assertKnown(ListenerHostFacts.LISTENER_CORRUPT, true);
  }

  @Test
  void a_foreign_protocol_class_may_be_registered() {
    host.registry.system(
        LISTENER, "LoadableProtocol_Object", "{00000000-0000-0000-0000-000000000001}");
    host.assertUnknown(ListenerHostFacts.LISTENER_CORRUPT);
  }

  @Test
  void windows_without_any_listener_is_damaged_and_says_nothing_else_of_it() {
    TestRegistry without =
        new TestRegistry()
            .software(WINDOWS, "CurrentBuildNumber", "17763")
            .key(system(TERMINAL_SERVER + "\\WinStations\\Console"));
    Facts facts = new DerivedHost(without).derived();
    assertEquals(Optional.of(true), facts.value(ListenerHostFacts.LISTENER_CORRUPT));
    assertEquals(Optional.empty(), facts.best(HostFacts.LISTENER_DISABLED));
  }

  @Test
  void a_policy_may_start_a_program_and_the_users_account_may_have_the_say() {
    host.registry.system(LISTENER, "InitialProgram", "app.exe");
    host.assertKnown(ListenerHostFacts.START_PROGRAM, false);
    host.registry.system(LISTENER, "fInheritInitialProgram", 0);
    host.assertKnown(ListenerHostFacts.START_PROGRAM, true);
    host.registry.system(LISTENER, "InitialProgram", "");
    host.assertKnown(ListenerHostFacts.START_PROGRAM, false);
    host.registry.software(POLICY, "InitialProgram", "kiosk.exe");
    host.assertKnown(
        ListenerHostFacts.START_PROGRAM, true, "SOFTWARE\\" + POLICY + "\\InitialProgram");
  }
}
