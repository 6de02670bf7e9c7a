package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.server.ActivationPhase.Result;
import rdpdoctor.rdp.server.ServerPhase.Step;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class ActivationTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final int VIRTUAL_CHANNEL = 1004;
  private static final int MESSAGE_CHANNEL = 1005;
  private static final long SHARE_ID = 0x000103EAL;
  private static final ServerProfile PROFILE = new ServerProfile(new Desktop(800, 600, 16));
  private static final SharePdu.Control COOPERATE = SharePdu.Control.cooperate();
  private static final SharePdu.Control REQUEST = SharePdu.Control.request();
  private static final SharePdu INPUT = new SharePdu.Input(List.of(new InputEvent.Synchronize(0)));
  private static final Bytes FAST_PATH_INPUT = new FastPathPdu(0, 1, Bytes.hex("60")).encode();

  /** What a client sends, in order; the names are those of the states that await them. */
  private static final List<SharePdu> CLIENT =
      List.of(
          confirm(SHARE_ID),
          new SharePdu.Synchronize(SharePdu.SERVER_CHANNEL_ID),
          COOPERATE,
          REQUEST,
          new SharePdu.FontList());

  private final ShareChannel transport =
      ShareChannel.plain(USER, IO_CHANNEL, OptionalInt.of(MESSAGE_CHANNEL));
  private ActivationPhase phase = new ActivationPhase(transport, PROFILE);

  private static SharePdu confirm(long shareId) {
    return new SharePdu.ConfirmActive(shareId, Bytes.empty(), List.of());
  }

  private static Bytes packet(int channelId, Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(USER, channelId, data).encode());
  }

  private static Bytes packet(SharePdu pdu) {
    return packet(IO_CHANNEL, pdu.encode(USER, SHARE_ID));
  }

  private Step<Result> receive(SharePdu pdu) throws DecodeException {
    return phase.receive(packet(pdu));
  }

  /** Goes as far as the state that awaits the PDU of that index. */
  private void advanceTo(int state) throws DecodeException {
    phase = new ActivationPhase(transport, PROFILE);
    for (SharePdu pdu : CLIENT.subList(0, state)) {
      assertEquals(Optional.empty(), receive(pdu).result());
    }
  }

  private static ActiveShare active(Step<Result> step) {
    return assertInstanceOf(Result.Active.class, step.result().orElseThrow()).share();
  }

  private static SharePdu sent(Bytes packet) throws DecodeException {
    DomainPdu pdu = DomainPdu.decode(DataTpdu.unwrap(packet));
    DomainPdu.SendDataIndication data = assertInstanceOf(DomainPdu.SendDataIndication.class, pdu);
    assertEquals(IO_CHANNEL, data.channelId());
    assertEquals(SharePdu.SERVER_CHANNEL_ID, data.userId());
    return SharePdu.decode(data.data());
  }

  @Test
  void the_server_demands_first() throws DecodeException {
    SharePdu.DemandActive demand =
        assertInstanceOf(SharePdu.DemandActive.class, sent(phase.start()));
    assertEquals(SHARE_ID, demand.shareId());
    assertEquals(PROFILE.sets(), demand.capabilitySets());
  }

  @Test
  void each_pdu_of_the_finalization_is_answered_and_font_list_ends_it() throws DecodeException {
    assertEquals(Bytes.empty(), receive(CLIENT.getFirst()).send());
    assertEquals(new SharePdu.Synchronize(USER), sent(receive(CLIENT.get(1)).send()));
    assertEquals(COOPERATE, sent(receive(COOPERATE).send()));
    assertEquals(SharePdu.Control.granted(USER), sent(receive(REQUEST).send()));
    Step<Result> last = receive(new SharePdu.FontList());
    assertEquals(new SharePdu.FontMap(), sent(last.send()));
    assertEquals(PROFILE.desktop(), active(last).session().desktop());
  }

  @Test
  void several_pdus_may_come_at_once() throws DecodeException {
    Bytes all = Bytes.empty();
    for (SharePdu pdu : CLIENT) {
      all = all.plus(pdu.encode(USER, SHARE_ID));
    }
    active(phase.receive(packet(IO_CHANNEL, all)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | activation, awaiting Confirm Active: received Synchronize",
        "0 | 4 | activation, awaiting Confirm Active: received FontList",
        "1 | 0 | activation, awaiting Synchronize: received ConfirmActive",
        "1 | 2 | activation, awaiting Synchronize: received Control",
        "2 | 3 | activation, awaiting Control (Cooperate): received Control",
        "3 | 2 | activation, awaiting Control (Request Control): received Control",
        "3 | 4 | activation, awaiting Control (Request Control): received FontList",
        "4 | 1 | activation, awaiting Font List: received Synchronize"
      })
  void another_order_is_refused_by_the_state_and_the_pdu(int state, int index, String reason)
      throws DecodeException {
    advanceTo(state);
    assertRefused(reason + ", which has no place here", () -> receive(CLIENT.get(index)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void what_only_a_server_sends_is_refused_in_every_state(int state) throws DecodeException {
    for (SharePdu pdu :
        List.of(
            new SharePdu.FontMap(), new SharePdu.DeactivateAll(), new SharePdu.SetErrorInfo(0))) {
      advanceTo(state);
      assertThrowsExactly(DecodeException.class, () -> receive(pdu), pdu::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void every_truncation_is_refused_in_every_state(int state) throws DecodeException {
    Bytes whole = packet(CLIENT.get(state));
    for (int length = 0; length < whole.size(); length++) {
      Bytes part = whole.first(length);
      advanceTo(state);
      assertThrowsExactly(DecodeException.class, () -> phase.receive(part), part::toHex);
    }
  }

  /** The packet is whole, and what it carries is not. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void every_truncation_of_the_share_pdu_is_refused(int state) throws DecodeException {
    Bytes whole = CLIENT.get(state).encode(USER, SHARE_ID);
    for (int length = 0; length < whole.size(); length++) {
      Bytes part = whole.first(length);
      advanceTo(state);
      assertThrowsExactly(
          DecodeException.class, () -> phase.receive(packet(IO_CHANNEL, part)), part::toHex);
    }
  }

  @Test
  void another_share_is_not_confirmed() {
    assertRefused(
        "Confirm Active: shareId is 0x000203ea, expected 0x000103ea",
        () -> receive(confirm(0x000203EAL)));
  }

  @Test
  void input_before_confirm_active_has_no_place() {
    assertRefused(
        "activation, awaiting Confirm Active: received Input, which has no place here",
        () -> receive(INPUT));
    assertRefused(
        "activation, awaiting Confirm Active: received fast-path input, which has no place here",
        () -> phase.receive(FAST_PATH_INPUT));
  }

  /** rdesktop synchronizes the keyboard before Font List, and others list their bitmaps. */
  @Test
  void input_and_persistent_keys_are_passed_over_during_the_finalization() throws DecodeException {
    advanceTo(4);
    Step<Result> nothing = Step.waiting();
    assertEquals(nothing, receive(INPUT));
    assertEquals(nothing, phase.receive(FAST_PATH_INPUT));
    assertEquals(nothing, receive(new SharePdu.Other(7, 43, Bytes.hex("00000000"))));
    active(receive(new SharePdu.FontList()));
  }

  @Test
  void what_was_on_its_way_to_the_share_before_is_passed_over_when_it_is_activated_anew()
      throws DecodeException {
    advanceTo(4);
    ActiveShare share = active(receive(new SharePdu.FontList()));
    phase = share.reactivation(new ServerProfile(new Desktop(1024, 768, 16)));
    SharePdu.DemandActive demand =
        assertInstanceOf(SharePdu.DemandActive.class, sent(phase.start()));
    assertEquals(0x000203EAL, demand.shareId());
    Step<Result> nothing = Step.waiting();
    assertEquals(nothing, receive(INPUT));
    assertEquals(nothing, receive(new SharePdu.RefreshRect(List.of(new Rectangle(0, 0, 9, 9)))));
    assertEquals(nothing, phase.receive(FAST_PATH_INPUT));
    receive(confirm(0x000203EAL));
    for (SharePdu pdu : CLIENT.subList(1, 4)) {
      receive(pdu);
    }
    Desktop desktop = active(receive(new SharePdu.FontList())).session().desktop();
    assertEquals(new Desktop(1024, 768, 16), desktop);
  }

  @Test
  void other_channels_do_not_disturb() throws DecodeException {
    Step<Result> nothing = Step.waiting();
    assertEquals(nothing, phase.receive(packet(VIRTUAL_CHANNEL, Bytes.hex("00"))));
    assertEquals(nothing, phase.receive(packet(MESSAGE_CHANNEL, Bytes.hex("0020 0000"))));
  }

  @Test
  void a_client_may_leave() throws DecodeException {
    Bytes ultimatum = DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode());
    assertEquals(Step.finished(new Result.Disconnected(3)), phase.receive(ultimatum));
  }

  @Test
  void a_channel_join_comes_too_late() {
    Bytes join = DataTpdu.wrap(new DomainPdu.ChannelJoinRequest(USER, 1003).encode());
    assertRefused(
        "activation, awaiting Confirm Active: received ChannelJoinRequest, which has no place here",
        () -> phase.receive(join));
  }
}
