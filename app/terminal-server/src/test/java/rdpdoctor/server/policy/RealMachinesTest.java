package rdpdoctor.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.testkit.Shared;

/**
 * The SYSTEM of machines that somebody has published, beside what reglookup reads from the same
 * files. Their SOFTWARE is not there.
 */
class RealMachinesTest {

  private static MachinePolicy policy(String sample) {
    var system = Shared.require("hives/" + sample + "/SYSTEM");
    Facts facts =
        new DiskVantage(KnowledgeBase.registryKeys(), List.of())
            .observe(WindowsFolder.ofHives(system, Map.of(RegistryHive.SYSTEM, system)));
    return MachinePolicy.of(facts);
  }

  private static void assertAssumed(String assumed, MachinePolicy policy) {
    assertTrue(
        policy.assumptions().stream().map(Assumption::assumed).anyMatch(assumed::equals),
        policy.assumptions()::toString);
  }

  @Test
  void a_windows_7_lets_clients_in_without_nla() {
    MachinePolicy policy = policy("win7sp1-x86-regipy");
    ListenerPolicy listener =
        policy.listeners().stream()
            .filter(one -> one.name().equals("RDP-Tcp"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.empty(), listener.closed());
    assertEquals(3389, listener.port());
    assertEquals(Optional.empty(), listener.maxInstances());
    assertEquals(
        new ListenerProtection(
            1,
            EncryptionLevel.CLIENT_COMPATIBLE,
            false,
            true,
            new ListenerCertificate.OfService(),
            false),
        listener.protection());
    assertTrue(listener.permissions().isPresent());
    assertEquals(1, policy.sessions().administrativeSessions());
    assertTrue(policy.sessions().singleSessionPerUser());
    assertAssumed("no policy", policy);
    assertAssumed("an account for each password given", policy);
  }

  @Test
  void a_windows_xp_denies_connections() {
    MachinePolicy policy = policy("xp-sp3-dfwinreg");
    ListenerPolicy listener = policy.listeners().getFirst();
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), listener.closed());
    assertEquals(0, listener.protection().securityLayer());
    assertEquals(new ListenerCertificate.None(), listener.protection().certificate());
    assertEquals("IECOMPATVHD", policy.identity().computer());
    assertAssumed("no policy", policy);
    assertAssumed("an account for each password given", policy);
  }

  @Test
  void a_domain_controller_of_server_2003_denies_connections() {
    MachinePolicy policy = policy("ws2003-dc-gosecretsdump");
    assertEquals(Optional.of(Closure.CONNECTIONS_DENIED), policy.listeners().getFirst().closed());
    assertEquals(2, policy.sessions().administrativeSessions());
    assertEquals(
        EncryptionLevel.CLIENT_COMPATIBLE,
        policy.listeners().getFirst().protection().encryptionLevel());
  }
}
