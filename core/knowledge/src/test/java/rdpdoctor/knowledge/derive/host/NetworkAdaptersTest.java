package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.testkit.TestRegistry.system;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.HealthyHost;

/** How the adapters are set up. */
class NetworkAdaptersTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void a_fixed_address_counts_only_without_dhcp() {
    String adapter = SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}";
    host.registry.put(system(adapter), "IPAddress", HealthyHost.strings("192.0.2.7"));
    host.assertKnown(NetworkHostFacts.STATIC_ADDRESS, false);
    host.registry.put(system(adapter), "EnableDHCP", new RegistryValue.Dword(0));
    host.assertKnown(NetworkHostFacts.STATIC_ADDRESS, true);
  }

  @Test
  void only_server_2003_reads_the_offload_switches_and_its_default_depends() {
    host.registry.system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 1);
    host.assertKnown(NetworkHostFacts.OFFLOAD_ON, false);
    host.registry.software(WINDOWS, "CurrentBuildNumber", "3790");
    host.assertKnown(NetworkHostFacts.OFFLOAD_ON, true);
    host.registry.system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 0);
    host.assertUnknown(NetworkHostFacts.OFFLOAD_ON);
  }
}
