package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.app.serve.ScenarioServer;

/** The command line over the real vantage point and the real knowledge base, on loopback. */
class NetworkTest {

  @Test
  void a_closed_port_is_a_broken_connection() throws IOException {
    Run run = Run.of("diagnose", "127.0.0.1:" + closedPort(), "--json");
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("\"firstBrokenStage\":\"reach\""), run.out());
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_training_run_ends_well() {
    try (ScenarioServer server = ScenarioServer.start("healthy")) {
      Run run = Run.of("train-start-up", server.endpoint());
      assertEquals(0, run.status(), run.err());
      assertEquals("", run.out());
    }
  }

  @Test
  void verbose_shows_the_messages_on_the_wire() {
    try (ScenarioServer server = ScenarioServer.start("healthy")) {
      Run run = Run.of("diagnose", server.endpoint(), "-v");
      assertTrue(run.out().contains("X.224 Connection Request"), run.out());
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(Inet4Address.ofLiteral("127.0.0.1"), 0));
      return socket.getLocalPort();
    }
  }
}
