package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.derive.host.DerivedHost.DAMAGED;
import static rdpdoctor.testkit.TestRegistry.software;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.HostFacts;

/** What the firewall does with the port of the listener, since Windows Vista. */
class FirewallReadingTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void a_port_without_a_rule_is_closed_in_every_profile() {
    host.registry.system(
        FIREWALL + "\\FirewallRules",
        "RemoteDesktop-UserMode-In-TCP",
        RULE.replace("Active=TRUE", "Active=FALSE"));
    host.assertKnown(
        HostFacts.FIREWALL_BLOCKS_PORT, true, "SYSTEM\\" + FIREWALL + "\\FirewallRules");
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, false);
  }

  @Test
  void a_profile_that_is_off_may_be_the_one_in_force() {
    host.registry.system(
        FIREWALL + "\\FirewallRules",
        "RemoteDesktop-UserMode-In-TCP",
        "v2.27|Action=Allow|Active=TRUE|Dir=In|LPort=80|");
    host.registry.system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, true);
  }

  @Test
  void a_block_beats_the_rule_that_allows() {
    host.registry.system(
        FIREWALL + "\\FirewallRules", "stop", "v2.27|Action=Block|Active=TRUE|Dir=In|LPort=3389|");
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Test
  void a_policy_may_switch_the_rules_of_the_machine_off() {
    String policy = "Policies\\Microsoft\\WindowsFirewall\\";
    for (String profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
      host.registry.software(policy + profile, "AllowLocalPolicyMerge", 0);
    }
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
    host.registry.software(policy + "FirewallRules", "allow", RULE);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
  }

  @Test
  void rules_that_stayed_with_3389_miss_the_new_port() {
    host.registry.system(LISTENER, "PortNumber", 3390);
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, true);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, false);
    host.registry.system(
        FIREWALL + "\\FirewallRules", "own", "v2.27|Action=Allow|Active=TRUE|Dir=In|LPort=3390|");
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, false);
  }

  @Test
  void a_port_that_is_missed_may_be_blocked_as_well() {
    host.registry.system(LISTENER, "PortNumber", 3390);
    host.registry.system(
        FIREWALL + "\\FirewallRules", "stop", "v2.27|Action=Block|Active=TRUE|Dir=In|");
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, true);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Test
  void a_block_of_the_new_port_alone_is_enough_where_a_rule_is_meant_to_allow_it() {
    host.registry.system(LISTENER, "PortNumber", 3390);
    host.registry
        .system(FIREWALL + "\\FirewallRules", "own", RULE.replace("3389", "3390"))
        .system(
            FIREWALL + "\\FirewallRules",
            "stop",
            "v2.27|Action=Block|Active=TRUE|Dir=In|LPort=3390|");
    host.assertKnown(HostFacts.FIREWALL_MISSES_PORT, false);
    host.assertKnown(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Test
  void a_rule_for_some_addresses_leaves_it_open() {
    host.registry.system(
        FIREWALL + "\\FirewallRules", "RemoteDesktop-UserMode-In-TCP", RULE + "RA4=LocalSubnet|");
    host.assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
  }

  @Test
  void firewall_policies_that_cannot_be_read_leave_it_open() {
    host.registry.unreadable(software("Policies"), DAMAGED);
    host.assertUnknown(HostFacts.FIREWALL_BLOCKS_PORT);
    host.assertUnknown(HostFacts.IPSEC_REQUIRED);
  }

  @Test
  void a_demand_for_ipsec_may_have_an_exemption() {
    host.registry.system(FIREWALL + "\\ConSecRules", "{1}", "v2.10|Action=Secure|Active=TRUE|");
    host.assertKnown(HostFacts.IPSEC_REQUIRED, true);
    host.registry.system(
        FIREWALL + "\\ConSecRules",
        "{2}",
        "v2.10|Action=DoNotSecure|Active=TRUE|Protocol=6|EP2Port=3389|");
    host.assertKnown(HostFacts.IPSEC_REQUIRED, false);
  }
}
