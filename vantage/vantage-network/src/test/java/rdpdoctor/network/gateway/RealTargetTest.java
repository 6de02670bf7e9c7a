package rdpdoctor.network.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.gateway.Gateways.value;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.network.gateway.GatewayDouble.Manner;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;

/** FreeRDP's server behind our gateway, which FreeRDP's client judges. */
@RequiresProgram({"freerdp-shadow-cli", "winpr-hash", "Xvfb", "xfreerdp", "xvfb-run"})
class RealTargetTest {

  private static GatewayDouble gateway(boolean webSocket, RealServer target) {
    Manner manner = webSocket ? Manner.usual().withWebSocket() : Manner.usual();
    return GatewayDouble.start(
        manner, new InetSocketAddress(InetAddress.ofLiteral(target.host()), target.port()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_target_answers_through_the_gateway(boolean webSocket) {
    try (RealServer target = FreeRdpShadow.only("nla").start();
        GatewayDouble gateway = gateway(webSocket, target)) {
      Facts facts = Gateways.attempt(gateway, GatewayDouble.USER, GatewayDouble.PASSWORD);
      assertEquals(GatewayOutcome.CONNECTED_TO_TARGET, value(facts, GatewayFacts.OUTCOME));
      assertEquals(
          webSocket ? GatewayTransport.WEB_SOCKET : GatewayTransport.HTTP,
          value(facts, GatewayFacts.TRANSPORT));
      assertEquals(ListenOutcome.RDP, value(facts, ListenFacts.OUTCOME));
      assertEquals(SecureOutcome.TLS_ESTABLISHED, value(facts, SecureFacts.OUTCOME));
      assertEquals(AuthenticateOutcome.CHALLENGED, value(facts, AuthenticateFacts.OUTCOME));
    }
  }

  /** The double is worth something only if a client that others made gets through it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_client_that_others_made_gets_through_the_double(boolean webSocket) {
    try (RealServer target = FreeRdpShadow.only("nla").start();
        GatewayDouble gateway = gateway(webSocket, target)) {
      Command.Finished finished = xfreerdp(gateway, GatewayDouble.PASSWORD);
      assertEquals(0, finished.exitCode(), () -> finished.output() + finished.errors());
      assertEquals(List.of("win01.lab.example:3389"), gateway.requested());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_client_that_others_made_is_refused_with_a_wrong_password(boolean webSocket) {
    try (RealServer target = FreeRdpShadow.only("nla").start();
        GatewayDouble gateway = gateway(webSocket, target)) {
      assertTrue(xfreerdp(gateway, "wrong").exitCode() != 0);
      assertEquals(List.of(), gateway.requested());
    }
  }

  private static Command.Finished xfreerdp(GatewayDouble gateway, String password) {
    return Command.of(
            "xvfb-run",
            "-a",
            "xfreerdp",
            "/v:win01.lab.example",
            "/u:" + FreeRdpShadow.USER,
            "/p:" + FreeRdpShadow.PASSWORD,
            "/g:%s:%d".formatted(gateway.host(), gateway.port()),
            "/gu:" + GatewayDouble.USER,
            "/gp:" + password,
            "/gt:http",
            "/cert:ignore",
            "/sec:nla",
            "+auth-only")
        .run(Duration.ofSeconds(40));
  }
}
