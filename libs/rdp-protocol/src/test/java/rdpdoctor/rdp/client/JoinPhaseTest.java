package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.JoinPhase.Result;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class JoinPhaseTest {

  private static final int IO_CHANNEL = 1003;
  private static final int USER = 1007;
  private static final DomainPdu ATTACHED = new DomainPdu.AttachUserConfirm(0, USER);

  private final JoinPhase phase = new JoinPhase(IO_CHANNEL);

  private Step<Result> receive(DomainPdu pdu) throws DecodeException {
    return phase.receive(packet(pdu));
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }

  private static Step<Result> sends(DomainPdu pdu) {
    return new Step.Continue<>(packet(pdu));
  }

  private static DomainPdu joined(int channelId) {
    return new DomainPdu.ChannelJoinConfirm(0, USER, channelId);
  }

  @Test
  void the_client_erects_the_domain_and_attaches_a_user_at_once() {
    assertEquals(
        packet(new DomainPdu.ErectDomainRequest()).plus(packet(new DomainPdu.AttachUserRequest())),
        phase.start());
  }

  @Test
  void the_user_channel_is_joined_and_then_the_io_channel() throws DecodeException {
    assertEquals(sends(new DomainPdu.ChannelJoinRequest(USER, USER)), receive(ATTACHED));
    assertEquals(sends(new DomainPdu.ChannelJoinRequest(USER, IO_CHANNEL)), receive(joined(USER)));
    assertEquals(new Step.Finished<>(new Result.Joined(USER)), receive(joined(IO_CHANNEL)));
  }

  private static JoinPhase phaseFor(int clientFlags, int serverFlags) {
    ClientData client = new ClientData("test", 0, 1, new Desktop(800, 600, 32), clientFlags, true);
    ServerData server =
        new ServerData(
            0x00080004L,
            OptionalInt.of(1),
            serverFlags,
            new ServerSecurityData(0, 0, Bytes.empty(), Bytes.empty()),
            IO_CHANNEL,
            List.of(1004, 1005),
            OptionalInt.of(1006));
    return JoinPhase.of(client, server);
  }

  @Test
  void message_channel_and_static_channels_are_joined_behind_the_io_channel()
      throws DecodeException {
    JoinPhase all = phaseFor(0, ServerData.SKIP_CHANNELJOIN_SUPPORTED);
    all.receive(packet(ATTACHED));
    all.receive(packet(joined(USER)));
    int joined = IO_CHANNEL;
    for (int next : new int[] {1006, 1004, 1005}) {
      assertEquals(
          sends(new DomainPdu.ChannelJoinRequest(USER, next)), all.receive(packet(joined(joined))));
      joined = next;
    }
    assertEquals(new Step.Finished<>(new Result.Joined(USER)), all.receive(packet(joined(joined))));
  }

  @Test
  void no_channel_is_joined_where_both_sides_can_do_without() throws DecodeException {
    JoinPhase none =
        phaseFor(ClientData.SUPPORT_SKIP_CHANNELJOIN, ServerData.SKIP_CHANNELJOIN_SUPPORTED);
    assertEquals(new Step.Finished<>(new Result.Joined(USER)), none.receive(packet(ATTACHED)));
  }

  @Test
  void channels_are_joined_where_only_the_client_can_do_without() throws DecodeException {
    assertEquals(
        sends(new DomainPdu.ChannelJoinRequest(USER, USER)),
        phaseFor(ClientData.SUPPORT_SKIP_CHANNELJOIN, 0).receive(packet(ATTACHED)));
  }

  @Test
  void a_refused_user_ends_it() throws DecodeException {
    assertEquals(
        new Step.Finished<>(new Result.Refused(13)),
        receive(new DomainPdu.AttachUserConfirm(13, 0)));
  }

  @Test
  void a_refused_channel_ends_it() throws DecodeException {
    receive(ATTACHED);
    assertEquals(
        new Step.Finished<>(new Result.Refused(3)),
        receive(new DomainPdu.ChannelJoinConfirm(3, USER, USER)));
  }

  @Test
  void an_ultimatum_ends_it_at_any_time() throws DecodeException {
    DomainPdu ultimatum = new DomainPdu.DisconnectProviderUltimatum(1);
    assertEquals(new Step.Finished<>(new Result.Disconnected(1)), receive(ultimatum));
    receive(ATTACHED);
    assertEquals(new Step.Finished<>(new Result.Disconnected(1)), receive(ultimatum));
  }

  @Test
  void a_user_that_is_attached_must_be_named() {
    assertRefused(
        "MCS Attach User Confirm: initiator is missing",
        () -> receive(new DomainPdu.AttachUserConfirm(0, 0)));
  }

  @Test
  void a_channel_that_nobody_asked_for_is_refused() throws DecodeException {
    receive(ATTACHED);
    assertRefused(
        "MCS Channel Join Confirm: channelId is 1004, expected 1007", () -> receive(joined(1004)));
  }

  @Test
  void confirms_out_of_order_are_refused() throws DecodeException {
    assertRefused(
        "channel connection: received ChannelJoinConfirm, which has no place here",
        () -> receive(joined(IO_CHANNEL)));
    receive(ATTACHED);
    assertRefused(
        "channel connection: received AttachUserConfirm, which has no place here",
        () -> receive(ATTACHED));
  }
}
