package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.server.JoinPhase.Result;
import rdpdoctor.rdp.server.ServerPhase.Step;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class JoinPhaseTest {

  private static final int USER = 1006;
  private static final DomainPdu ERECT = new DomainPdu.ErectDomainRequest();
  private static final DomainPdu ATTACH = new DomainPdu.AttachUserRequest();
  private static final DomainPdu DATA = new DomainPdu.SendDataRequest(USER, 1003, Bytes.hex("00"));

  private JoinPhase phase;

  @BeforeEach
  void two_channels() throws DecodeException {
    phase = phase(0, 0);
  }

  private static JoinPhase phase(int clientFlags, int serverFlags) throws DecodeException {
    ClientData client = new ClientData("PC", 0, 0, new Desktop(800, 600, 16), clientFlags, false);
    ServerData server =
        new ServerData(
            0x00080004L,
            OptionalInt.of(0),
            serverFlags,
            ServerSecurityData.none(),
            1003,
            List.of(1004, 1005),
            OptionalInt.empty());
    return JoinPhase.of(ClientSettings.decode(client.encode()), server);
  }

  private Step<Result> receive(DomainPdu pdu) throws DecodeException {
    return phase.receive(DataTpdu.wrap(pdu.encode()));
  }

  private static Step<Result> answer(DomainPdu pdu) {
    return new Step<>(DataTpdu.wrap(pdu.encode()), Optional.empty());
  }

  private static Step<Result> finished(Result result) {
    return new Step<>(Bytes.empty(), Optional.of(result));
  }

  private void attach() throws DecodeException {
    receive(ERECT);
    assertEquals(answer(new DomainPdu.AttachUserConfirm(0, USER)), receive(ATTACH));
  }

  @Test
  void a_client_that_has_joined_the_io_channel_may_send_data() throws DecodeException {
    attach();
    receive(new DomainPdu.ChannelJoinRequest(USER, USER));
    receive(new DomainPdu.ChannelJoinRequest(USER, 1003));
    assertEquals(finished(new Result.Joined(USER, DataTpdu.wrap(DATA.encode()))), receive(DATA));
  }

  @ParameterizedTest
  @CsvSource({"1006, 1006, 0", "1006, 1004, 0", "1006, 1007, 3", "1006, 31, 3", "1007, 1003, 5"})
  void channels_are_joined_by_the_user_to_whom_they_were_given(int user, int channel, int result)
      throws DecodeException {
    attach();
    assertEquals(
        answer(new DomainPdu.ChannelJoinConfirm(result, user, channel)),
        receive(new DomainPdu.ChannelJoinRequest(user, channel)));
  }

  @Test
  void where_both_sides_skip_the_joins_data_comes_at_once() throws DecodeException {
    phase = phase(ClientData.SUPPORT_SKIP_CHANNELJOIN, ServerData.SKIP_CHANNELJOIN_SUPPORTED);
    attach();
    assertEquals(finished(new Result.Joined(USER, DataTpdu.wrap(DATA.encode()))), receive(DATA));
  }

  @Test
  void a_client_may_leave() throws DecodeException {
    assertEquals(
        finished(new Result.Disconnected(3)),
        receive(new DomainPdu.DisconnectProviderUltimatum(3)));
  }

  @Test
  void what_comes_out_of_order_is_refused_in_every_state() throws DecodeException {
    assertMisplaced("awaiting the domain", ATTACH, join(), DATA);
    receive(ERECT);
    assertMisplaced("awaiting the user", ERECT, join(), DATA);
    receive(ATTACH);
    assertMisplaced("awaiting channel joins", ERECT, ATTACH, DATA);
  }

  private static DomainPdu join() {
    return new DomainPdu.ChannelJoinRequest(USER, 1003);
  }

  private void assertMisplaced(String state, DomainPdu... pdus) {
    for (DomainPdu pdu : pdus) {
      assertRefused(
          "channel connection, %s: received %s, which has no place here"
              .formatted(state, pdu.getClass().getSimpleName()),
          () -> receive(pdu));
    }
  }

  @Test
  void every_truncation_is_refused_in_every_state() throws DecodeException {
    assertTruncationsRefused(ERECT);
    receive(ERECT);
    assertTruncationsRefused(ATTACH);
    receive(ATTACH);
    assertTruncationsRefused(join());
    receive(join());
    assertTruncationsRefused(DATA);
  }

  private void assertTruncationsRefused(DomainPdu pdu) {
    assertEveryTruncationRefused(
        DataTpdu.wrap(pdu.encode()), phase::receive, "TPKT", "X.224 Data", "MCS domain PDU");
    // The packet is whole, but what it carries is not.
    assertEveryTruncationRefused(
        pdu.encode(), part -> phase.receive(DataTpdu.wrap(part)), "MCS domain PDU");
  }
}
