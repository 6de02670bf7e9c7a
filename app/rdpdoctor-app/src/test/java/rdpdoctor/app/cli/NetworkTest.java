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
import rdpdoctor.app.demo.DemoServer;
import rdpdoctor.app.demo.EmbeddedServer;
import rdpdoctor.app.report.json.Schemas;

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
  void the_demonstration_finds_what_it_broke_in_both_languages() {
    Run english = Run.of("demo");
    assertEquals(0, english.status(), english.out() + english.err());
    assertTrue(english.out().contains("The connection breaks at SECURE"), english.out());
    assertEquals(0, Run.of("demo", "--lang", "ja").status());
  }

  @Test
  void the_training_run_ends_well() {
    try (DemoServer server = EmbeddedServer.start(DemoServer.State.WITH_NLA)) {
      Run run = Run.of("train-start-up", Integer.toString(server.port()));
      assertEquals(0, run.status(), run.err());
      assertEquals("", run.out());
    }
  }

  @Test
  void verbose_shows_the_messages_on_the_wire() {
    Run run = Run.of("demo", "-v");
    assertTrue(run.out().contains("X.224 Connection Request"), run.out());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(Inet4Address.ofLiteral("127.0.0.1"), 0));
      return socket.getLocalPort();
    }
  }
}
