package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.XFreeRdp;

/** Standard RDP security on the server, judged by clients that others wrote. */
@RequiresProgram({"xfreerdp", "rdesktop", "Xvfb"})
class StandardSecurityTest {

  private static final ListenerSecurity RDP = new ListenerSecurity(0, false, false);

  private static SessionRequest request(SessionServer server) {
    return SessionRequest.to("127.0.0.1", server.port()).under("rdp").sized(640, 480, 16);
  }

  private static void assertSession(SessionServer server, GraphicalClient client, int method)
      throws InterruptedException {
    ServerSecurityData security =
        server
            .session(40)
            .orElseThrow(() -> new AssertionError(server.steps() + client.output()))
            .server()
            .security();
    assertEquals(method, security.encryptionMethod(), client::output);
    assertTrue(client.isRunning(), client::output);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2"})
  void rdesktop_gets_a_session_at_every_level_that_it_can(int level, int method)
      throws IOException, InterruptedException {
    try (SessionServer server =
            new SessionServer(RDP, level, new LicensePolicy.NotNeeded(), (_, _) -> {});
        GraphicalClient client = Rdesktop.show(request(server))) {
      assertSession(server, client, method);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 1",
    "1, 56, 8",
    "2, 40, 1",
    "2, 56, 8",
    "2, 128, 2",
    "3, 128, 2",
    "4, FIPS, 16"
  })
  void freerdp_gets_a_session_at_every_level_and_strength(int level, String strength, int method)
      throws IOException, InterruptedException {
    try (SessionServer server =
            new SessionServer(RDP, level, new LicensePolicy.NotNeeded(), (_, _) -> {});
        GraphicalClient client =
            XFreeRdp.show(request(server), "/encryption-methods:" + strength)) {
      assertSession(server, client, method);
    }
  }
}
