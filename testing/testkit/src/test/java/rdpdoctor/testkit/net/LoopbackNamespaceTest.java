package rdpdoctor.testkit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

@RequiresNetworkNamespaces
class LoopbackNamespaceTest {

  @Test
  @RequiresProgram("xrdp")
  void one_server_answers_on_every_loopback_address() {
    try (LoopbackNamespace machine = LoopbackNamespace.create();
        RealServer _ = machine.startOnAllAddresses(Servers.XRDP_TLS.recipe(), 3389)) {
      for (String address : new String[] {"127.0.0.1", "127.1.2.3", "127.255.0.9"}) {
        String connect = "exec 3<>/dev/tcp/" + address + "/3389";
        Command bash = Command.of("bash", "-c", connect);
        assertEquals(0, machine.run(bash, Duration.ofSeconds(10)).exitCode());
      }
    }
  }
}
