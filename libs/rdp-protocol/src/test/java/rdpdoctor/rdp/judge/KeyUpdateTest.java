package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;

/** Keys of standard RDP security that have served 4096 packets, judged by rdesktop. */
@RequiresProgram({"rdesktop", "Xvfb"})
class KeyUpdateTest {

  /** The client answers each with five packets or more, so both directions need another key. */
  private static final int ACTIVATIONS = 900;

  private static final ListenerSecurity RDP = new ListenerSecurity(0, false, false);

  @Test
  void keys_are_updated_in_both_directions() throws IOException, InterruptedException {
    AtomicInteger activations = new AtomicInteger();
    SessionServer.Script script =
        (connection, share) -> {
          ActiveShare current = share;
          while (activations.incrementAndGet() < ACTIVATIONS) {
            current = reactivated(connection, current);
          }
        };
    try (SessionServer server =
            new SessionServer(
                RDP, StandardSecurity.LEVEL_HIGH, new LicensePolicy.NotNeeded(), script);
        GraphicalClient client =
            Rdesktop.show(SessionRequest.to("127.0.0.1", server.port()).under("rdp"))) {
      assertTrue(server.session(120).isPresent(), () -> activations + client.output());
      assertEquals(ACTIVATIONS, activations.get());
    }
  }

  private static ActiveShare reactivated(SessionServer.Connection connection, ActiveShare share)
      throws IOException, DecodeException {
    connection.send(share.deactivateAll());
    ServerProfile profile = new ServerProfile(new Desktop(640, 480, 32));
    return switch (connection.play(share.reactivation(profile))) {
      case ActivationPhase.Result.Active(ActiveShare next) -> next;
      case ActivationPhase.Result other -> throw new AssertionError(other);
    };
  }
}
