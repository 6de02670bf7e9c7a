package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.network.signin.SignInScript.Flaw;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.x224.NegotiationFailureCode;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RunningProgram;

/**
 * What FreeRDP's client makes of the server, so that it is not only our own that agrees with it.
 */
@RequiresProgram({"xfreerdp", "Xvfb"})
class ScenarioServerTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long ERRINFO_LOGOFF_BY_USER = 0x0C;
  private static final Received FONT_LIST =
      new Received.Shared(SharePdus.DATA, SharePdus.FONT_LIST);

  @TempDir private static Path folder;

  private static Screen screen;

  @BeforeAll
  static void startScreen() {
    screen = Screen.start(folder);
  }

  @AfterAll
  static void closeScreen() {
    screen.close();
  }

  private static Command freeRdp(ScenarioServer server, String security, String password) {
    return Command.of("xfreerdp", "/sec:" + security, "/cert:ignore", "/bpp:16", "-decorations")
        .with("/v:%s:%d".formatted(server.host(), server.port()), "/size:640x480")
        .with("/d:" + Scenario.DOMAIN, "/u:" + Scenario.USER, "/p:" + password)
        .in("DISPLAY", screen.name())
        .in("XDG_CONFIG_HOME", folder.toString());
  }

  private static Finished run(ScenarioServer server) {
    return freeRdp(server, "nla", Scenario.PASSWORD).run(LIMIT);
  }

  private static boolean showsThePainting() {
    return List.of(0, 31, 32, 100, 333, 639).stream()
        .allMatch(
            x ->
                List.of(0, 31, 32, 200, 479).stream()
                    .allMatch(y -> Painting.isAt(x, y, screen.rgb(x, y))));
  }

  @ParameterizedTest
  @CsvSource({"2, nla, 2", "1, tls, 1", "0, rdp, 1"})
  void a_session_is_reached_and_its_picture_shown(int protocol, String security, long attempts) {
    Scenario scenario = Scenario.usual().selecting(protocol);
    try (ScenarioServer server = ScenarioServer.playing(scenario);
        RunningProgram client =
            freeRdp(server, security, Scenario.PASSWORD).start(folder.resolve("xfreerdp"))) {
      assertTrue(
          Screen.await(ScenarioServerTest::showsThePainting),
          () -> client.output() + server.visits());
      assertEquals(attempts, server.attempts());
      assertTrue(server.visits().getFirst().contains(FONT_LIST));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_session_that_is_deactivated_comes_back(int times) {
    Scenario scenario =
        Scenario.usual()
            .at(
                Place.ACTIVE,
                Act.reactivate(times),
                Act.errorInfo(ERRINFO_LOGOFF_BY_USER),
                Act.ultimatum(3));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertEquals(12, client.exitCode(), client.output() + client.errors());
      List<Received.Shared> shared = server.awaitDepartures().received(Received.Shared.class);
      assertEquals(1 + times, shared.stream().filter(FONT_LIST::equals).count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, ERRINFO_IDLE_TIMEOUT",
    "5, ERRINFO_DISCONNECTED_BY_OTHER_CONNECTION",
    "7, ERRINFO_SERVER_DENIED_CONNECTION",
    "9, ERRINFO_SERVER_INSUFFICIENT_PRIVILEGES",
    "257, ERRINFO_LICENSE_NO_LICENSE_SERVER"
  })
  void error_information_is_understood(long code, String name) {
    Scenario scenario = Scenario.usual().at(Place.ACTIVE, Act.errorInfo(code), Act.ultimatum(1));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue((client.output() + client.errors()).contains(name), client::errors);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0xC000006D, ERRCONNECT_LOGON_FAILURE",
    "0xC0000072, ERRCONNECT_ACCOUNT_DISABLED",
    "0xC0000234, ERRCONNECT_ACCOUNT_LOCKED_OUT"
  })
  void a_refusal_is_understood_and_counted_once(String status, String name) {
    Scenario scenario = Scenario.usual().signingIn(SignInScript.refusing(Long.decode(status)));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue(client.errors().contains(name), client.output() + client.errors());
      assertEquals(1, server.attempts());
    }
  }

  @Test
  void a_wrong_password_is_one_attempt_of_the_account() {
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual())) {
      freeRdp(server, "nla", "falsch").run(LIMIT);
      assertEquals(
          List.of(Scenario.USER),
          server.awaitDepartures().received(Received.Authenticated.class).stream()
              .map(Received.Authenticated::user)
              .toList());
      assertEquals(List.of(), server.awaitDepartures().received(Received.Credentials.class));
    }
  }

  @Test
  void another_key_is_noticed_before_the_credentials_are_sent() {
    Scenario scenario =
        Scenario.usual()
            .signingIn(SignInScript.account(Scenario.USER, Scenario.PASSWORD).with(Flaw.OTHER_KEY));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue(client.exitCode() != 0, client.output() + client.errors());
      assertTrue(server.attempts() > 0);
      assertEquals(List.of(), server.awaitDepartures().received(Received.Credentials.class));
    }
  }

  @Test
  void a_licence_alert_ends_the_connection() {
    Scenario scenario = Scenario.usual().at(Place.INFORMED, Act.alert(6, 1), Act.close());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue(client.exitCode() != 0, client.output() + client.errors());
      assertEquals(List.of(), server.awaitDepartures().received(Received.Shared.class));
    }
  }

  @Test
  void a_licence_is_issued_on_the_way_to_the_session() {
    Scenario scenario =
        Scenario.usual()
            .at(Place.INFORMED, Act.licenseExchange())
            .at(Place.ACTIVE, Act.errorInfo(ERRINFO_LOGOFF_BY_USER), Act.ultimatum(3));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertEquals(12, client.exitCode(), () -> client.output() + server.visits());
      assertEquals(
          List.of(
              new Received.Licensed(LicenseMessage.NEW_LICENSE_REQUEST),
              new Received.Licensed(LicenseMessage.PLATFORM_CHALLENGE_RESPONSE)),
          server.awaitDepartures().received(Received.Licensed.class));
    }
  }

  @Test
  void a_licence_that_is_refused_ends_the_connection() {
    Scenario scenario = Scenario.usual().at(Place.INFORMED, Act.licenseRefused(8, 1), Act.close());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue(client.exitCode() != 0, client.output() + client.errors());
      // FreeRDP may come again by itself.
      List<Received> visit = server.awaitDepartures().visits().getFirst();
      assertEquals(2, visit.stream().filter(Received.Licensed.class::isInstance).count());
    }
  }

  @Test
  void an_update_without_an_end_drives_the_client_away() {
    Scenario scenario = Scenario.usual().at(Place.ACTIVE, Act.fragments(64L << 20), Act.close());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = run(server);
      assertTrue(client.exitCode() != 0, client.output() + client.errors());
    }
  }

  @Test
  void a_refused_negotiation_goes_no_further() {
    Scenario scenario =
        Scenario.usual().refusingNegotiation(NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER);
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Finished client = freeRdp(server, "tls", Scenario.PASSWORD).run(LIMIT);
      assertEquals(133, client.exitCode(), client.output() + client.errors());
      assertEquals(List.of(), server.awaitDepartures().received(Received.Connected.class));
    }
  }
}
