package rdpdoctor.network.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.gateway.Gateways.value;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.network.gateway.GatewayDouble.Manner;

/** What a gateway shows to somebody who has not said who he is. */
class GatewayLookTest {

  private static final InetSocketAddress NOWHERE =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 1);

  private static Facts look(Manner manner) {
    try (GatewayDouble gateway = GatewayDouble.start(manner, NOWHERE)) {
      Facts facts = Gateways.look(gateway.host(), gateway.port());
      assertEquals(0, gateway.attempts());
      return facts;
    }
  }

  @Test
  void a_gateway_that_asks_who_signs_in_is_there() {
    Facts facts = look(Manner.usual());
    assertEquals(GatewayOutcome.AUTHENTICATION_OFFERED, value(facts, GatewayFacts.OUTCOME));
    assertEquals(List.of("Negotiate", "NTLM"), value(facts, GatewayFacts.SCHEMES).list());
    assertEquals(401, value(facts, GatewayFacts.HTTP_STATUS));
    assertEquals("CN=gw.lab.example", value(facts, GatewayFacts.CERTIFICATE).subject());
    assertEquals(false, value(facts, GatewayFacts.RPC_OVER_HTTP));
    assertEquals(NameOutcome.LEFT_TO_GATEWAY, value(facts, NameFacts.OUTCOME));
    assertTrue(facts.value(ReachFacts.OUTCOME).isEmpty(), "nobody knows that yet");
  }

  @Test
  void a_gateway_without_authentication_takes_the_web_socket_at_once() {
    Facts facts = look(Manner.usual().offering().withWebSocket());
    assertEquals(GatewayOutcome.OPEN, value(facts, GatewayFacts.OUTCOME));
    assertEquals(GatewayTransport.WEB_SOCKET, value(facts, GatewayFacts.TRANSPORT));
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_A_GATEWAY",
    "405, NOT_A_GATEWAY",
    "301, NOT_A_GATEWAY",
    "403, FORBIDDEN",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE"
  })
  void what_a_web_server_says_instead_is_told_with_its_status(int status, GatewayOutcome outcome) {
    Facts facts = look(Manner.usual().answering(status));
    assertEquals(outcome, value(facts, GatewayFacts.OUTCOME));
    assertEquals(status, value(facts, GatewayFacts.HTTP_STATUS));
    assertEquals(ReachOutcome.NOT_BY_GATEWAY, value(facts, ReachFacts.OUTCOME));
  }

  @Test
  void a_closed_port_is_no_gateway() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    Facts facts = Gateways.look("127.0.0.1", port);
    assertEquals(GatewayOutcome.UNREACHABLE, value(facts, GatewayFacts.OUTCOME));
    assertEquals(ReachOutcome.REFUSED, value(facts, GatewayFacts.REACH));
    assertEquals(ReachOutcome.NOT_BY_GATEWAY, value(facts, ReachFacts.OUTCOME));
  }

  @Test
  void a_name_that_no_name_server_can_know_is_not_resolved() {
    Facts facts = Gateways.look("no name at all", 443);
    assertEquals(GatewayOutcome.NAME_NOT_RESOLVED, value(facts, GatewayFacts.OUTCOME));
    assertEquals(NameOutcome.NO_SUCH_NAME, value(facts, GatewayFacts.NAME));
  }
}
