package rdpdoctor.network.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rdpdoctor.network.gateway.Gateways.value;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.network.Tap;
import rdpdoctor.network.gateway.GatewayDouble.Manner;
import rdpdoctor.rdp.gateway.GatewayClient;

/** Which of gateway, policy and target refuses somebody who signs in. */
class GatewayPassageTest {

  /** Nothing listens there. */
  private static final InetSocketAddress NOWHERE =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 1);

  private static GatewayDouble gateway(Manner manner) {
    return GatewayDouble.start(manner, NOWHERE);
  }

  private static Facts rightly(GatewayDouble gateway) {
    return Gateways.attempt(gateway, GatewayDouble.USER, GatewayDouble.PASSWORD);
  }

  private static Manner manner(boolean webSocket) {
    return webSocket ? Manner.usual().withWebSocket() : Manner.usual();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_wrong_password_is_refused_by_the_gateway_after_one_attempt(boolean webSocket) {
    try (GatewayDouble gateway = gateway(manner(webSocket))) {
      Facts facts = Gateways.attempt(gateway, GatewayDouble.USER, "wrong");
      assertEquals(GatewayOutcome.AUTHENTICATION_REFUSED, value(facts, GatewayFacts.OUTCOME));
      assertEquals(ReachOutcome.NOT_BY_GATEWAY, value(facts, ReachFacts.OUTCOME));
      assertEquals(1, gateway.attempts());
      assertEquals(List.of(), gateway.requested());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TUNNEL, 800759db, DENIED_BY_CONNECTION_POLICY",
    "AUTHORIZATION, 800759db, DENIED_BY_CONNECTION_POLICY",
    "AUTHORIZATION, 800759ed, DENIED_BY_CONNECTION_POLICY",
    "TUNNEL, 800759f8, AUTHENTICATION_REFUSED",
    "CHANNEL, 800759da, DENIED_BY_RESOURCE_POLICY",
    "CHANNEL, 800759dd, TARGET_UNREACHABLE_FROM_GATEWAY",
    "CHANNEL, 59dd, TARGET_UNREACHABLE_FROM_GATEWAY",
    "TUNNEL, 59e6, CONNECTION_LIMIT_REACHED",
    "HANDSHAKE, 800759e9, REFUSED",
    "TUNNEL, 5, REFUSED",
    "CHANNEL, 8009030c, REFUSED",
    "CHANNEL, 12345678, REFUSED"
  })
  void each_code_names_who_refused_and_is_told_as_it_was_sent(
      GatewayClient.Step step, String hex, GatewayOutcome outcome) {
    long code = Long.parseLong(hex, 16);
    try (GatewayDouble gateway = gateway(Manner.usual().withWebSocket().refusing(step, code))) {
      Facts facts = rightly(gateway);
      assertEquals(outcome, value(facts, GatewayFacts.OUTCOME));
      assertEquals(WireCode.of(CodeSpace.GATEWAY, code), value(facts, GatewayFacts.ERROR_CODE));
      assertEquals(ReachOutcome.NOT_BY_GATEWAY, value(facts, ReachFacts.OUTCOME));
    }
  }

  @Test
  void over_two_connections_a_policy_refuses_just_the_same() {
    Manner manner = Manner.usual().refusing(GatewayClient.Step.CHANNEL, 0x800759DAL);
    try (GatewayDouble gateway = gateway(manner)) {
      Facts facts = rightly(gateway);
      assertEquals(GatewayOutcome.DENIED_BY_RESOURCE_POLICY, value(facts, GatewayFacts.OUTCOME));
      assertEquals(GatewayTransport.HTTP, value(facts, GatewayFacts.TRANSPORT));
    }
  }

  @Test
  void a_target_that_does_not_listen_is_out_of_the_gateway_s_reach() {
    try (GatewayDouble gateway = gateway(Manner.usual())) {
      Facts facts = rightly(gateway);
      assertEquals(
          GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY, value(facts, GatewayFacts.OUTCOME));
      assertEquals(List.of("win01.lab.example:3389"), gateway.requested());
    }
  }

  @Test
  void a_target_that_speaks_something_else_is_reached_all_the_same() {
    try (GatewayDouble web = gateway(Manner.usual());
        GatewayDouble gateway =
            GatewayDouble.start(
                Manner.usual().withWebSocket(), new InetSocketAddress(web.host(), web.port()))) {
      Facts facts = rightly(gateway);
      assertEquals(GatewayOutcome.CONNECTED_TO_TARGET, value(facts, GatewayFacts.OUTCOME));
      assertEquals(ReachOutcome.BY_GATEWAY, value(facts, ReachFacts.OUTCOME));
      assertFalse(value(facts, ListenFacts.OUTCOME) == ListenOutcome.RDP);
    }
  }

  @Test
  void a_scheme_that_would_send_the_password_is_not_used() {
    try (GatewayDouble gateway = gateway(Manner.usual().offering("Basic", "Bearer"))) {
      Facts facts = rightly(gateway);
      assertEquals(GatewayOutcome.SCHEME_NOT_SUPPORTED, value(facts, GatewayFacts.OUTCOME));
      assertEquals(0, gateway.attempts());
    }
  }

  @Test
  void negotiate_alone_will_do() {
    Manner manner =
        Manner.usual().offering("Negotiate").refusing(GatewayClient.Step.TUNNEL, 0x800759DBL);
    try (GatewayDouble gateway = gateway(manner)) {
      assertEquals(
          GatewayOutcome.DENIED_BY_CONNECTION_POLICY,
          value(rightly(gateway), GatewayFacts.OUTCOME));
    }
  }

  @Test
  void another_certificate_than_the_one_that_was_shown_is_told_nothing() {
    try (GatewayDouble gateway = gateway(Manner.usual())) {
      Facts facts =
          Gateways.attempt(
              gateway, GatewayDouble.USER, GatewayDouble.PASSWORD, "AB".repeat(32), Tap.NONE);
      assertEquals(GatewayOutcome.CERTIFICATE_CHANGED, value(facts, GatewayFacts.OUTCOME));
      assertEquals(0, gateway.attempts());
    }
  }

  @Test
  void tokens_of_ntlm_are_heard_by_nobody() {
    List<Tap.Pdu> heard = new ArrayList<>();
    try (GatewayDouble gateway = gateway(Manner.usual())) {
      Gateways.attempt(gateway, GatewayDouble.USER, GatewayDouble.PASSWORD, heard::add);
    }
    List<Tap.Pdu> requests =
        heard.stream()
            .filter(pdu -> pdu.fields().stream().anyMatch(f -> f.startsWith("Authorization:")))
            .toList();
    assertEquals(4, requests.size(), heard::toString);
    requests.forEach(pdu -> assertEquals("", pdu.hex()));
    assertFalse(heard.toString().contains("TlRMTVNTUAAD"), heard::toString);
  }
}
