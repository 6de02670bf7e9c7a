package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.server.AutoDetectPhase;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.XFreeRdp;

/** Connect-time auto-detection, judged by FreeRDP. */
@RequiresProgram({"xfreerdp", "Xvfb"})
class AutoDetectTest {

  @Test
  void freerdp_lets_itself_be_measured_on_the_way_to_a_session()
      throws IOException, InterruptedException {
    ListenerSecurity tls = new ListenerSecurity(2, false, true);
    try (SessionServer server =
            new SessionServer(tls, 2, new LicensePolicy.NotNeeded(), (_, _) -> {});
        GraphicalClient client =
            XFreeRdp.show(SessionRequest.to("127.0.0.1", server.port()), "/network:auto")) {
      assertTrue(server.session(40).isPresent(), () -> server.steps() + client.output());
      assertTrue(
          server.steps().stream().anyMatch(AutoDetectPhase.Result.Measured.class::isInstance),
          () -> server.steps().toString());
    }
  }
}
