package rdpdoctor.rdp.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.gateway.GatewayClient.Result;
import rdpdoctor.rdp.gateway.GatewayClient.Step;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class GatewayClientTest {

  private static final GatewayPacket SHAKEN = new HandshakeResponse(0, 1, 0, 0, 0);

  private static final GatewayPacket TUNNEL =
      new TunnelResponse(
          0,
          0,
          OptionalLong.of(7),
          OptionalLong.of(0x3F),
          Optional.empty(),
          Optional.of("be good"));

  private static final GatewayPacket AUTHORIZED =
      new TunnelAuthorizationResponse(
          0, OptionalLong.of(0), OptionalLong.empty(), Optional.empty());

  private static final GatewayPacket CHANNEL =
      new ChannelResponse(0, OptionalLong.of(1), OptionalInt.empty(), Optional.empty());

  private final GatewayClient client = new GatewayClient("PC", "win01", 3389);

  @BeforeEach
  void start() throws DecodeException {
    assertEquals(HandshakeRequest.usual(), GatewayPacket.decode(client.start()));
  }

  private Phase.Step<Result> receive(GatewayPacket packet) throws DecodeException {
    return client.receive(packet.encode());
  }

  /** What the client sends upon a packet. */
  private GatewayPacket answer(GatewayPacket packet) throws DecodeException {
    Phase.Step.Continue<?> step = assertInstanceOf(Phase.Step.Continue.class, receive(packet));
    return GatewayPacket.decode(step.send());
  }

  private Object result(GatewayPacket packet) throws DecodeException {
    return assertInstanceOf(Phase.Step.Finished.class, receive(packet)).result();
  }

  @Test
  void handshake_tunnel_and_authorization_lead_to_the_channel() throws DecodeException {
    assertInstanceOf(TunnelCreate.class, answer(SHAKEN));
    assertEquals(new TunnelAuthorization("PC", Optional.empty()), answer(TUNNEL));
    assertEquals(ChannelCreate.to("win01", 3389), answer(AUTHORIZED));
    assertEquals(new Result.Connected(), result(CHANNEL));
  }

  @Test
  void a_refusal_tells_its_step_and_its_code_as_it_was_sent() throws DecodeException {
    answer(SHAKEN);
    answer(TUNNEL);
    assertEquals(
        new Result.Refused(Step.AUTHORIZATION, 0x800759DBL),
        result(TunnelAuthorizationResponse.refusal(0x800759DBL)));
  }

  @Test
  void every_step_can_be_the_one_that_is_refused() throws DecodeException {
    assertEquals(
        new Result.Refused(Step.HANDSHAKE, 5), result(new HandshakeResponse(5, 1, 0, 0, 0)));
    answer(SHAKEN);
    assertEquals(new Result.Refused(Step.TUNNEL, 0x59E6), result(TunnelResponse.refusal(0x59E6)));
    answer(TUNNEL);
    answer(AUTHORIZED);
    assertEquals(
        new Result.Refused(Step.CHANNEL, 0x800759DDL),
        result(ChannelResponse.refusal(0x800759DDL)));
  }

  @Test
  void a_channel_that_is_closed_before_it_is_open_is_a_refusal() throws DecodeException {
    answer(SHAKEN);
    assertEquals(
        new Result.Refused(Step.TUNNEL, 0x59F6), result(new GatewayPacket.CloseChannel(0x59F6)));
  }

  @Test
  void words_in_between_change_nothing() throws DecodeException {
    for (GatewayPacket word :
        new GatewayPacket[] {
          new GatewayPacket.KeepAlive(),
          new GatewayPacket.ServiceMessage("down at ten"),
          new GatewayPacket.Reauthentication(1)
        }) {
      assertEquals(new Phase.Step.Continue<Result>(Bytes.empty()), receive(word));
    }
    assertEquals(Step.HANDSHAKE, client.reached());
  }

  @Test
  void a_packet_out_of_its_turn_is_refused() {
    assertRefused(
        "gateway HANDSHAKE: received ChannelResponse, which has no place here",
        () -> receive(CHANNEL));
  }
}
