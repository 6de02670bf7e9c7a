package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.derive.host.DerivedHost.DAMAGED;
import static rdpdoctor.testkit.TestRegistry.software;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.HostFacts;

/** Whether the machine takes connections at all. */
class ConnectionsAllowedTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void the_local_value_denies_and_is_named() {
    host.registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    String place = "SYSTEM\\" + TERMINAL_SERVER + "\\fDenyTSConnections";
    host.assertKnown(HostFacts.CONNECTIONS_DENIED, true, place);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, true, place);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_BY_POLICY, false);
  }

  @Test
  void the_policy_denies_what_the_machine_allows() {
    host.registry.software(POLICY, "fDenyTSConnections", 1);
    host.assertKnown(
        HostFacts.CONNECTIONS_DENIED_BY_POLICY,
        true,
        "SOFTWARE\\" + POLICY + "\\fDenyTSConnections");
    host.assertKnown(HostFacts.CONNECTIONS_DENIED, true);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
  }

  @Test
  void a_local_denial_counts_behind_that_of_a_policy_and_not_behind_its_permission() {
    host.registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    host.registry.software(POLICY, "fDenyTSConnections", 1);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, true);
    host.registry.software(POLICY, "fDenyTSConnections", 0);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
  }

  @Test
  void a_policy_that_cannot_be_read_leaves_a_local_denial_open() {
    host.registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1);
    host.registry.unreadable(software("Policies"), DAMAGED);
    host.assertUnknown(HostFacts.CONNECTIONS_DENIED);
    host.assertUnknown(HostFacts.CONNECTIONS_DENIED_LOCALLY);
    host.assertUnknown(HostFacts.CONNECTIONS_DENIED_BY_POLICY);
  }

  @Test
  void a_policy_that_cannot_be_read_does_not_matter_where_the_machine_denies_nothing() {
    host.registry.unreadable(software("Policies"), DAMAGED);
    host.assertKnown(HostFacts.CONNECTIONS_DENIED_LOCALLY, false);
    host.assertUnknown(HostFacts.CONNECTIONS_DENIED_BY_POLICY);
  }

  @Test
  void only_server_2003_reads_the_switch_of_terminal_services() {
    host.registry.system(TERMINAL_SERVER, "TSEnabled", 0);
    host.assertKnown(HostFacts.TERMINAL_SERVICES_OFF, false);
    host.registry.software(WINDOWS, "CurrentBuildNumber", "3790");
    host.assertKnown(HostFacts.TERMINAL_SERVICES_OFF, true);
  }
}
