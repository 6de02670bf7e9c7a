package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.derive.host.DerivedHost.DAMAGED;
import static rdpdoctor.testkit.TestRegistry.software;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.HostFacts;

/** The firewall of Server 2003, which knows no rules but exceptions. */
class ExceptionStoreTest {

  private static final String PORTS = "\\GloballyOpenPorts";
  private static final String LIST = PORTS + "\\List";
  private static final String POLICY = "Policies\\Microsoft\\WindowsFirewall\\";
  private static final String SHIPPED = "3389:TCP:*:Enabled:@xpsp2res.dll,-22009";
  private static final List<String> PROFILES = List.of("DomainProfile", "StandardProfile");

  private final DerivedHost host = DerivedHost.healthy();

  @BeforeEach
  void server_2003_with_its_firewall_on() {
    host.registry
        .software(WINDOWS, "CurrentBuildNumber", "3790")
        .system(SERVICES + "SharedAccess", "Start", 2);
    PROFILES.forEach(
        profile -> host.registry.system(FIREWALL + "\\" + profile, "EnableFirewall", 1));
  }

  private void allow(String profile, String exception) {
    host.registry.system(FIREWALL + "\\" + profile + LIST, "3389:TCP", exception);
  }

  @Test
  void without_an_exception_the_port_is_closed() {
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true, "SYSTEM\\" + FIREWALL);
  }

  @Test
  void an_exception_opens_the_port_in_its_profile_only() {
    allow("DomainProfile", SHIPPED);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, true);
    allow("StandardProfile", SHIPPED);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, false);
  }

  @Test
  void an_exception_that_stayed_with_3389_misses_the_new_port() {
    PROFILES.forEach(profile -> allow(profile, SHIPPED));
    host.registry.system(LISTENER, "PortNumber", 3390);
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, true);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
  }

  @Test
  void a_policy_may_forbid_every_exception() {
    PROFILES.forEach(profile -> allow(profile, SHIPPED));
    PROFILES.forEach(
        profile -> host.registry.software(POLICY + profile, "DoNotAllowExceptions", 1));
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Test
  void a_policy_may_forbid_the_exceptions_of_the_machine_and_bring_its_own() {
    PROFILES.forEach(profile -> allow(profile, SHIPPED));
    PROFILES.forEach(
        profile -> host.registry.software(POLICY + profile + PORTS, "AllowUserPrefMerge", 0));
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
    host.registry.software(POLICY + "DomainProfile" + LIST, "3389:TCP:*", SHIPPED);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
  }

  @Test
  void the_policy_for_remote_desktop_stands_before_every_list() {
    String service = "\\Services\\RemoteDesktop";
    PROFILES.forEach(profile -> allow(profile, SHIPPED));
    PROFILES.forEach(profile -> host.registry.software(POLICY + profile + service, "Enabled", 0));
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
    PROFILES.forEach(profile -> host.registry.software(POLICY + profile + service, "Enabled", 1));
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
  }

  @Test
  void a_disabled_service_filters_nothing_and_one_that_nobody_starts_perhaps() {
    host.registry.system(SERVICES + "SharedAccess", "Start", 4);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    host.registry.system(SERVICES + "SharedAccess", "Start", 3);
    host.assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
  }

  @Test
  void a_policy_that_cannot_be_read_leaves_it_open() {
    host.registry.unreadable(software("Policies"), DAMAGED);
    host.assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
  }
}
