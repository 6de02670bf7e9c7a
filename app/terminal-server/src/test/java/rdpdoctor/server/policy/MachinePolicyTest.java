package rdpdoctor.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

class MachinePolicyTest {

  @TempDir private Path volume;

  private final OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);

  private MachinePolicy policy() {
    return MachinePolicy.of(OfflineMachine.read(windows, volume));
  }

  @Test
  void a_healthy_machine_listens_and_nothing_about_it_is_assumed() {
    MachinePolicy policy = policy();
    assertEquals(List.of(), policy.assumptions());
    ListenerPolicy listener = policy.listeners().getFirst();
    assertEquals("RDP-Tcp", listener.name());
    assertEquals(Optional.empty(), listener.closed());
    assertEquals(3389, listener.port());
    assertEquals(Optional.empty(), listener.maxInstances());
    assertEquals(
        new ListenerProtection(
            2,
            EncryptionLevel.CLIENT_COMPATIBLE,
            true,
            true,
            new ListenerCertificate.OfService(),
            false),
        listener.protection());
    assertEquals(Set.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2), policy.tls());
    assertEquals("WIN01", policy.identity().computer());
  }
}
