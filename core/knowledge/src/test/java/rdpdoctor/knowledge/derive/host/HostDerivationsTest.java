package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.POWER;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.HealthyHost.SCHEME;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.SLEEP_AFTER;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.testkit.TestRegistry;

/** From a registry made by hand to the facts, each with the value that decides it. */
class HostDerivationsTest {

  private static final Words DAMAGED = new Words("the cell is damaged", "セルが壊れている");
  private static final Source DISK = new Source(Vantage.DISK, "test");

  private final TestRegistry registry = HealthyHost.registry();
  private final Facts.Builder more = Facts.builder();

  private Facts derived() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.REGISTRY, registry.excerpt(), DISK)
            .addAll(more.build())
            .build();
    Facts.Builder builder = Facts.builder();
    HostDerivations.addTo(builder, facts);
    return builder.build();
  }

  private void assertKnown(Fact<Boolean> fact, boolean value) {
    assertEquals(Optional.of(value), derived().value(fact), fact.id());
  }

  private void assertKnown(Fact<Boolean> fact, boolean value, String locator) {
    Source source = new Source(Vantage.DISK, locator.replace("{current}", "ControlSet001"));
    assertEquals(Optional.of(new Reading.Known<>(value, source)), derived().best(fact), fact.id());
  }

  private void assertUnknown(Fact<?> fact) {
    assertInstanceOf(Reading.Unknown.class, derived().best(fact).orElseThrow(), fact.id());
  }

  @Test
  void a_healthy_machine_has_no_fault() {
    Facts facts = derived();
    int seen = 0;
    for (Fact<?> fact : facts.facts()) {
      Object value = facts.value(fact).map(Object.class::cast).orElse("unknown");
      assertTrue(value.equals(false) || value.equals(3389), fact.id() + " is " + value);
      seen++;
    }
    assertTrue(seen > 30, seen + " facts");
  }

  @Test
  void the_local_value_denies_and_is_named() {
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    String place = "SYSTEM\\" + TERMINAL_SERVER + "\\fDenyTSConnections";
    assertKnown(HostFacts.CONNECTIONS_DENIED, true, place);
    assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, true, place);
    assertKnown(HostFacts.CONNECTIONS_DENIED_BY_POLICY, false);
  }

  @Test
  void the_policy_denies_what_the_machine_allows() {
    registry.software(POLICY, "fDenyTSConnections", 1);
    assertKnown(
        HostFacts.CONNECTIONS_DENIED_BY_POLICY,
        true,
        "SOFTWARE\\" + POLICY + "\\fDenyTSConnections");
    assertKnown(HostFacts.CONNECTIONS_DENIED, true);
    assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
  }

  @Test
  void a_local_denial_counts_behind_that_of_a_policy_and_not_behind_its_permission() {
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    registry.software(POLICY, "fDenyTSConnections", 1);
    assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, true);
    registry.software(POLICY, "fDenyTSConnections", 0);
    assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
  }

  @Test
  void a_policy_that_cannot_be_read_leaves_a_local_denial_open() {
    registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    registry.unreadable(software("Policies"), DAMAGED);
    assertUnknown(HostFacts.CONNECTIONS_DENIED);
    assertUnknown(HostFacts.CONNECTIONS_DENIED_LOCALLY);
    assertUnknown(HostFacts.CONNECTIONS_DENIED_BY_POLICY);
  }

  @Test
  void a_policy_that_cannot_be_read_does_not_matter_where_the_machine_denies_nothing() {
    registry.unreadable(software("Policies"), DAMAGED);
    assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
    assertUnknown(HostFacts.CONNECTIONS_DENIED_BY_POLICY);
  }

  @Test
  void only_server_2003_reads_the_switch_of_terminal_services() {
    registry.system(TERMINAL_SERVER, "TSEnabled", 0);
    assertKnown(HostFacts.TERMINAL_SERVICES_OFF, false);
    registry.software(WINDOWS, "CurrentBuildNumber", "3790");
    assertKnown(HostFacts.TERMINAL_SERVICES_OFF, true);
  }

  @Test
  void a_disabled_listener_is_one_only_where_no_other_has_its_port() {
    registry.system(LISTENER, "fEnableWinStation", 0);
    assertKnown(HostFacts.LISTENER_DISABLED, true, "SYSTEM\\" + LISTENER + "\\fEnableWinStation");
    HealthyHost.addListener(registry, "RDP-Second", 3390);
    assertKnown(HostFacts.LISTENER_DISABLED, true);
    HealthyHost.addListener(registry, "RDP-Second", 3389);
    assertKnown(HostFacts.LISTENER_DISABLED, false);
  }

  @Test
  void the_listener_on_the_port_that_was_asked_for_counts() {
    HealthyHost.addListener(registry, "RDP-Second", 3390);
    registry.system(LISTENER, "fEnableWinStation", 0);
    more.known(TargetFacts.PORT, 3390, DISK);
    assertKnown(HostFacts.LISTENER_DISABLED, false);
    assertKnown(HostFacts.LISTENER_PORT_DIFFERS, false);
    assertEquals(Optional.of(3390), derived().value(HostFacts.LISTENER_PORT));
  }

  @Test
  void a_port_differs_from_the_one_that_was_asked_for() {
    registry.system(LISTENER, "PortNumber", 3390);
    more.known(TargetFacts.PORT, 3389, DISK);
    assertKnown(HostFacts.LISTENER_PORT_DIFFERS, true, "SYSTEM\\" + LISTENER + "\\PortNumber");
  }

  @Test
  void a_listener_of_another_make_is_no_rdp_listener_but_may_take_its_port() {
    registry
        .system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "WdName", "Citrix ICA 3.0")
        .system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "PortNumber", 1494);
    assertKnown(ListenerHostFacts.PORT_SHARED, false);
    registry.system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "PortNumber", 3389);
    assertKnown(ListenerHostFacts.PORT_SHARED, true);
    registry.system(TERMINAL_SERVER + "\\WinStations\\ICA-Tcp", "fEnableWinStation", 0);
    assertKnown(ListenerHostFacts.PORT_SHARED, false);
  }

  @Test
  void an_adapter_is_missing_unless_the_table_names_it() {
    registry.system(LISTENER, "LanAdapter", 2);
    assertKnown(HostFacts.LISTENER_ADAPTER_MISSING, true, "SYSTEM\\" + LISTENER + "\\LanAdapter");
    registry.system(TERMINAL_SERVER + "\\lanatable\\{1}", "LanaId", 2);
    assertKnown(HostFacts.LISTENER_ADAPTER_MISSING, false);
    registry.unreadable(system(TERMINAL_SERVER + "\\lanatable"), DAMAGED);
    assertUnknown(HostFacts.LISTENER_ADAPTER_MISSING);
  }

  @Test
  void a_port_that_is_none_is_a_damaged_listener() {
    registry.system(LISTENER, "PortNumber", 0);
    assertKnown(ListenerHostFacts.LISTENER_CORRUPT, true, "SYSTEM\\" + LISTENER + "\\PortNumber");
    assertUnknown(HostFacts.LISTENER_PORT);
  }

  @Test
  void a_protocol_class_of_another_version_is_a_damaged_listener() {
    registry.system(LISTENER, "LoadableProtocol_Object", "{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}");
    assertKnown(ListenerHostFacts.LISTENER_CORRUPT, true);
  }

  @Test
  void a_foreign_protocol_class_may_be_registered() {
    registry.system(LISTENER, "LoadableProtocol_Object", "{00000000-0000-0000-0000-000000000001}");
    assertUnknown(ListenerHostFacts.LISTENER_CORRUPT);
  }

  @Test
  void windows_without_any_listener_is_damaged_and_says_nothing_else_of_it() {
    TestRegistry without =
        new TestRegistry()
            .software(WINDOWS, "CurrentBuildNumber", "17763")
            .key(system(TERMINAL_SERVER + "\\WinStations\\Console"));
    Facts.Builder builder = Facts.builder();
    HostDerivations.addTo(
        builder, Facts.builder().known(HostFacts.REGISTRY, without.excerpt(), DISK).build());
    Facts facts = builder.build();
    assertEquals(Optional.of(true), facts.value(ListenerHostFacts.LISTENER_CORRUPT));
    assertEquals(Optional.empty(), facts.best(HostFacts.LISTENER_DISABLED));
  }

  @Test
  void a_hive_without_terminal_server_says_nothing() {
    TestRegistry phony = new TestRegistry().system("Setup", "SystemSetupInProgress", 0);
    Facts.Builder builder = Facts.builder();
    HostDerivations.addTo(
        builder, Facts.builder().known(HostFacts.REGISTRY, phony.excerpt(), DISK).build());
    Facts facts = builder.build();
    assertEquals(Optional.empty(), facts.best(ServiceFacts.TERM_SERVICE_DISABLED));
    assertEquals(Optional.empty(), facts.best(HostFacts.CONNECTIONS_DENIED));
  }

  @Test
  void a_policy_may_start_a_program_and_the_users_account_may_have_the_say() {
    registry.system(LISTENER, "InitialProgram", "app.exe");
    assertKnown(ListenerHostFacts.START_PROGRAM, false);
    registry.system(LISTENER, "fInheritInitialProgram", 0);
    assertKnown(ListenerHostFacts.START_PROGRAM, true);
    registry.system(LISTENER, "InitialProgram", "");
    assertKnown(ListenerHostFacts.START_PROGRAM, false);
    registry.software(POLICY, "InitialProgram", "kiosk.exe");
    assertKnown(ListenerHostFacts.START_PROGRAM, true, "SOFTWARE\\" + POLICY + "\\InitialProgram");
  }

  @Test
  void a_start_type_that_cannot_be_read_is_not_one() {
    registry.unreadable(system(SERVICES + "TermService"), DAMAGED);
    assertUnknown(ServiceFacts.TERM_SERVICE_DISABLED);
  }

  @Test
  void a_group_that_does_not_know_the_service_never_starts_it() {
    registry.put(
        software(WINDOWS + "\\Svchost"), "NetworkService", HealthyHost.strings("Dnscache"));
    assertKnown(
        ServiceFacts.TERM_SERVICE_MISCONFIGURED,
        true,
        "SOFTWARE\\" + WINDOWS + "\\Svchost\\NetworkService");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%SystemRoot%\\System32\\svchost.exe -k NetworkService",
        "%systemroot%\\system32\\svchost -k networkservice",
        "C:\\Windows\\System32\\svchost.exe -k NetworkService -s TermService",
        "\"C:\\Windows\\System32\\svchost.exe\" -k NetworkService"
      })
  void the_ways_to_write_the_host_process_are_all_right(String path) {
    registry.put(system(SERVICES + "TermService"), "ImagePath", HealthyHost.expandable(path));
    assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C:\\evil.exe", "%SystemRoot%\\System32\\svchost.exe"})
  void another_program_cannot_run_the_service(String path) {
    registry.put(system(SERVICES + "TermService"), "ImagePath", HealthyHost.expandable(path));
    assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, true);
  }

  @Test
  void a_wrapper_is_another_library() {
    registry.put(
        system(SERVICES + "TermService\\Parameters"),
        "ServiceDll",
        HealthyHost.expandable("%ProgramFiles%\\RDP Wrapper\\rdpwrap.dll"));
    assertKnown(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true);
    assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false);
  }

  @Test
  void another_account_is_noticed() {
    registry.system(SERVICES + "TermService", "ObjectName", ".\\svc-rdp");
    assertKnown(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, true);
  }

  @Test
  void a_dependency_that_is_gone_or_disabled_breaks_the_service() {
    registry.put(
        system(SERVICES + "TermService"), "DependOnService", HealthyHost.strings("RPCSS", "Gone"));
    registry.key(system(SERVICES + "RPCSS"));
    assertKnown(ServiceFacts.DEPENDENCY_DISABLED, true, "SYSTEM\\" + SERVICES + "Gone");
  }

  @Test
  void windows_7_has_drivers_that_later_versions_have_not() {
    registry.system(SERVICES + "TermDD", "Start", 4);
    assertKnown(ServiceFacts.LEGACY_DRIVER_DISABLED, false);
    registry.software(WINDOWS, "CurrentBuildNumber", "7601");
    assertKnown(ServiceFacts.LEGACY_DRIVER_DISABLED, true, "SYSTEM\\" + SERVICES + "TermDD\\Start");
  }

  @Test
  void a_value_of_the_wrong_type_ends_the_firewall_service() {
    registry.system(SERVICES + "mpssvc\\Parameters\\AppCs", "DebugedLoopbackApps", 1);
    assertKnown(ServiceFacts.FIREWALL_BROKEN, true);
  }

  @Test
  void a_client_service_of_the_network_is_not_its_core() {
    registry.system(SERVICES + "Dnscache", "Start", 4);
    assertKnown(ServiceFacts.NETWORK_STACK_DISABLED, false);
    registry.system(SERVICES + "Afd", "Start", 4);
    assertKnown(ServiceFacts.NETWORK_STACK_DISABLED, true);
  }

  @Test
  void a_port_without_a_rule_is_closed_in_every_profile() {
    registry.system(
        FIREWALL + "\\FirewallRules",
        "RemoteDesktop-UserMode-In-TCP",
        RULE.replace("Active=TRUE", "Active=FALSE"));
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true, "SYSTEM\\" + FIREWALL + "\\FirewallRules");
    assertKnown(HostFacts.FIREWALL_MISSES_PORT, false);
  }

  @Test
  void a_profile_that_is_off_may_be_the_one_in_force() {
    registry.system(
        FIREWALL + "\\FirewallRules",
        "RemoteDesktop-UserMode-In-TCP",
        "v2.27|Action=Allow|Active=TRUE|Dir=In|LPort=80|");
    registry.system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0);
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, true);
  }

  @Test
  void a_block_beats_the_rule_that_allows() {
    registry.system(
        FIREWALL + "\\FirewallRules", "stop", "v2.27|Action=Block|Active=TRUE|Dir=In|LPort=3389|");
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Test
  void a_policy_may_switch_the_rules_of_the_machine_off() {
    String policy = "Policies\\Microsoft\\WindowsFirewall\\";
    for (String profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
      registry.software(policy + profile, "AllowLocalPolicyMerge", 0);
    }
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
    registry.software(policy + "FirewallRules", "allow", RULE);
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
  }

  @Test
  void rules_that_stayed_with_3389_miss_the_new_port() {
    registry.system(LISTENER, "PortNumber", 3390);
    assertKnown(HostFacts.FIREWALL_MISSES_PORT, true);
    assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    registry.system(
        FIREWALL + "\\FirewallRules", "own", "v2.27|Action=Allow|Active=TRUE|Dir=In|LPort=3390|");
    assertKnown(HostFacts.FIREWALL_MISSES_PORT, false);
  }

  @Test
  void a_rule_for_some_addresses_leaves_it_open() {
    registry.system(
        FIREWALL + "\\FirewallRules", "RemoteDesktop-UserMode-In-TCP", RULE + "RA4=LocalSubnet|");
    assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
  }

  @Test
  void firewall_policies_that_cannot_be_read_leave_it_open() {
    registry.unreadable(software("Policies"), DAMAGED);
    assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
    assertUnknown(HostFacts.IPSEC_REQUIRED);
  }

  @Test
  void a_demand_for_ipsec_may_have_an_exemption() {
    registry.system(FIREWALL + "\\ConSecRules", "{1}", "v2.10|Action=Secure|Active=TRUE|");
    assertKnown(HostFacts.IPSEC_REQUIRED, true);
    registry.system(
        FIREWALL + "\\ConSecRules",
        "{2}",
        "v2.10|Action=DoNotSecure|Active=TRUE|Protocol=6|EP2Port=3389|");
    assertKnown(HostFacts.IPSEC_REQUIRED, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Core", "CoreSingleLanguage", "HomePremium", "Starter"})
  void home_editions_have_no_host(String edition) {
    registry.software(WINDOWS, "EditionID", edition);
    assertKnown(BootFacts.EDITION_WITHOUT_HOST, true, "SOFTWARE\\" + WINDOWS + "\\EditionID");
  }

  @Test
  void safe_mode_is_minimal_or_with_networking() {
    registry.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 1);
    assertKnown(BootFacts.SAFE_MODE, true);
    registry.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 2);
    assertKnown(BootFacts.SAFE_MODE, false);
    assertKnown(BootFacts.SAFE_MODE_WITH_NETWORK, true);
  }

  @Test
  void another_control_set_for_the_next_start_is_noticed() {
    registry.system("Select", "Default", 2);
    assertKnown(BootFacts.CONTROL_SET_MISMATCH, true, "SYSTEM\\Select\\Default");
  }

  @Test
  void a_key_without_its_space_is_noticed() {
    registry.system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0);
    assertKnown(
        BootFacts.STRAY_SETTINGS,
        true,
        "SYSTEM\\{current}\\Control\\TerminalServer\\fDenyTSConnections");
  }

  @Test
  void a_kiosk_is_no_fault_and_a_missing_userinit_is_one() {
    registry.software(WINDOWS + "\\Winlogon", "Shell", "kiosk.exe");
    assertKnown(BootFacts.LOGON_PROGRAM_BROKEN, false);
    registry.software(WINDOWS + "\\Winlogon", "Userinit", "C:\\gone.exe,");
    assertKnown(BootFacts.LOGON_PROGRAM_BROKEN, true);
  }

  @Test
  void the_scheme_in_use_lets_the_machine_sleep() {
    registry.system(POWER + "\\other\\" + SLEEP_AFTER, "ACSettingIndex", 1800);
    assertKnown(HostFacts.MAY_SLEEP, false);
    registry.system(POWER + "\\" + SCHEME + "\\" + SLEEP_AFTER, "ACSettingIndex", 1800);
    assertKnown(HostFacts.MAY_SLEEP, true);
  }

  @Test
  void a_fixed_address_counts_only_without_dhcp() {
    String adapter = SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}";
    registry.put(system(adapter), "IPAddress", HealthyHost.strings("192.0.2.7"));
    assertKnown(NetworkHostFacts.STATIC_ADDRESS, false);
    registry.put(system(adapter), "EnableDHCP", new RegistryValue.Dword(0));
    assertKnown(NetworkHostFacts.STATIC_ADDRESS, true);
  }

  @Test
  void only_server_2003_reads_the_offload_switches_and_its_default_depends() {
    registry.system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 1);
    assertKnown(NetworkHostFacts.OFFLOAD_ON, false);
    registry.software(WINDOWS, "CurrentBuildNumber", "3790");
    assertKnown(NetworkHostFacts.OFFLOAD_ON, true);
    registry.system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 0);
    assertUnknown(NetworkHostFacts.OFFLOAD_ON);
  }

  @Test
  void the_last_power_event_tells_whether_the_machine_sleeps() {
    more.known(
        EventFacts.TIMELINE,
        timeline(
            event(1, "Microsoft-Windows-Kernel-Power", 42),
            event(2, "Microsoft-Windows-Power-Troubleshooter", 1),
            event(3, "Microsoft-Windows-Kernel-Power", 42)),
        DISK);
    assertKnown(
        HostFacts.WENT_TO_SLEEP, true, "Microsoft-Windows-Kernel-Power 42, 2024-05-01T00:00:03Z");
  }

  @Test
  void a_later_start_takes_the_sleep_back() {
    more.known(
        EventFacts.TIMELINE,
        timeline(event(1, "Microsoft-Windows-Kernel-Power", 42), event(2, "EventLog", 6005)),
        DISK);
    assertKnown(HostFacts.WENT_TO_SLEEP, false);
  }

  @Test
  void a_port_in_use_is_logged_until_the_listener_listens() {
    String manager = "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
    more.known(EventFacts.TIMELINE, timeline(event(1, manager, 1036, "0x2740")), DISK);
    assertKnown(ListenerHostFacts.PORT_IN_USE_LOGGED, true);
  }

  @Test
  void a_listener_that_listens_again_has_its_port() {
    String manager = "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
    more.known(
        EventFacts.TIMELINE,
        timeline(event(1, manager, 1036, "0x2740"), event(2, manager, 258, "RDP-Tcp")),
        DISK);
    assertKnown(ListenerHostFacts.PORT_IN_USE_LOGGED, false);
  }

  private static Timeline timeline(HostEvent... events) {
    return new Timeline(List.of(events), Instant.parse("2024-05-01T00:00:00Z"));
  }

  private static HostEvent event(int seconds, String provider, int id, String... data) {
    return new HostEvent(
        Instant.parse("2024-05-01T00:00:00Z").plusSeconds(seconds), provider, id, List.of(data));
  }
}
