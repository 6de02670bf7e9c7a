package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseMessage.ErrorAlert;
import rdpdoctor.rdp.license.LicenseServer.Outcome;
import rdpdoctor.rdp.license.LicenseTerms;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.LicensePolicy;
import rdpdoctor.rdp.server.LicensingPhase.Result;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.VirtualDisplay;
import rdpdoctor.testkit.server.XFreeRdp;

/** The licence exchange, judged by clients that others wrote. */
@RequiresProgram({"xfreerdp", "rdesktop", "Xvfb"})
class LicensingTest {

  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final ListenerSecurity RDP = new ListenerSecurity(0, false, false);
  private static final ListenerSecurity TLS = new ListenerSecurity(2, false, true);

  private static final License LICENSE =
      new License(
          0x000A_0000, "microsoft.com", "Microsoft Corporation", "A02", Bytes.hex("30".repeat(64)));
  private static final LicenseTerms TERMS =
      new LicenseTerms(
          TestKey.RSA, Bytes.hex("5a".repeat(32)), Bytes.hex("54004500530054000000"), LICENSE);
  private static final LicensePolicy ISSUE = new LicensePolicy.Issue(TERMS);

  private static SessionServer server(ListenerSecurity security, LicensePolicy policy)
      throws IOException {
    return new SessionServer(security, 3, policy, (_, _) -> {});
  }

  private static SessionRequest request(SessionServer server, String security) {
    return SessionRequest.to("127.0.0.1", server.port()).under(security).sized(640, 480, 16);
  }

  private static Optional<Result> licensing(SessionServer server) {
    return server.steps().stream()
        .filter(Result.class::isInstance)
        .map(Result.class::cast)
        .findFirst();
  }

  private static void assertIssued(SessionServer server, GraphicalClient client)
      throws InterruptedException {
    assertTrue(server.session(40).isPresent(), () -> server.steps() + client.output());
    assertEquals(
        Optional.of(new Result.Licensed(Optional.of(new Outcome.Issued(LICENSE)))),
        licensing(server),
        client::output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rdp", "tls"})
  void freerdp_takes_a_new_licence(String security) throws IOException, InterruptedException {
    try (SessionServer server = server(security.equals("rdp") ? RDP : TLS, ISSUE);
        GraphicalClient client = XFreeRdp.show(request(server, security))) {
      assertIssued(server, client);
    }
  }

  @Test
  void rdesktop_takes_a_new_licence() throws IOException, InterruptedException {
    try (SessionServer server = server(RDP, ISSUE);
        GraphicalClient client = Rdesktop.show(request(server, "rdp"))) {
      assertIssued(server, client);
    }
  }

  @Test
  void rdesktop_shows_the_licence_that_it_kept() throws IOException, InterruptedException {
    try (TemporaryFolder home = TemporaryFolder.create();
        VirtualDisplay display = VirtualDisplay.start(640, 480)) {
      assertInstanceOf(Outcome.Issued.class, ofRdesktop(home, display));
      Outcome.Valid valid = assertInstanceOf(Outcome.Valid.class, ofRdesktop(home, display));
      assertEquals(LICENSE.content(), valid.shown().license());
    }
  }

  private static Outcome ofRdesktop(TemporaryFolder home, VirtualDisplay display)
      throws IOException, InterruptedException {
    try (SessionServer server = server(RDP, ISSUE);
        RunningProgram client =
            Command.of("rdesktop", "-g", "640x480", "127.0.0.1:" + server.port())
                .in("HOME", home.path().toString())
                .in("DISPLAY", display.name())
                .start(home.resolve("output"))) {
      assertTrue(server.session(40).isPresent(), () -> server.steps() + client.output());
      return switch (licensing(server).orElseThrow()) {
        case Result.Licensed(Optional<Outcome> by) -> by.orElseThrow();
        case Result other -> throw new AssertionError(other + client.output());
      };
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 6, 8})
  void a_client_that_gets_no_licence_leaves(long code) throws IOException, InterruptedException {
    ErrorAlert alert = new ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT);
    try (SessionServer server = server(TLS, new LicensePolicy.Withhold(TERMS, alert));
        GraphicalClient client = XFreeRdp.show(request(server, "tls"))) {
      assertTrue(client.exitCode(LIMIT).orElseThrow() > 0, client::output);
      assertTrue(client.output().contains("license connection sequence aborted"), client::output);
      assertEquals(Optional.of(new Result.Refused(alert)), licensing(server), client::output);
      assertEquals(Optional.empty(), server.session(0), client::output);
    }
  }

  @Test
  void a_client_that_is_refused_at_once_leaves() throws IOException, InterruptedException {
    ErrorAlert alert =
        new ErrorAlert(LicenseMessage.ERR_NO_LICENSE_SERVER, LicenseMessage.ST_TOTAL_ABORT);
    try (SessionServer server = server(RDP, new LicensePolicy.Refuse(alert));
        GraphicalClient client = Rdesktop.show(request(server, "rdp"))) {
      assertTrue(client.exitCode(LIMIT).orElseThrow() > 0, client::output);
      assertEquals(Optional.of(new Result.Refused(alert)), licensing(server), client::output);
      assertEquals(Optional.empty(), server.session(0), client::output);
    }
  }
}
