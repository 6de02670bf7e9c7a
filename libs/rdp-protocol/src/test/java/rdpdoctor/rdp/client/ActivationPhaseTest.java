package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase.Result;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.ServerRedirection;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** From Demand Active on: the phase, and the session that it leads to. */
class ActivationPhaseTest {

  private static final int USER = 1007;
  private static final int IO_CHANNEL = 1003;
  private static final int MESSAGE_CHANNEL = 1008;
  private static final long SHARE_ID = 0x000103EAL;
  private static final Desktop ASKED_FOR = new Desktop(800, 600, 32);
  private static final ClientProfile PROFILE = new ClientProfile(ASKED_FOR, Set.of(0), List.of());
  private static final List<CapabilitySet> SERVER =
      List.of(new BitmapCapabilitySet(16, 1024, 768, true, 0));
  private static final SharePdu DEMAND =
      new SharePdu.DemandActive(SHARE_ID, Bytes.hex("52445000"), SERVER);
  private static final SharePdu LOGON_ERROR =
      new SharePdu.SaveSessionInfo(
          new SessionInformation.Extended(
              Optional.empty(), Optional.of(new LogonErrors(0xFFFFFFFAL, 2))));
  private static final Step<Result> WAITS = new Step.Continue<>(Bytes.empty());

  private final ActivationPhase phase =
      new ActivationPhase(
          new Channels(USER, IO_CHANNEL, OptionalInt.of(MESSAGE_CHANNEL)),
          SecureSettings.plain(),
          PROFILE,
          InstantSource.fixed(Instant.EPOCH));

  private static Bytes indication(int channelId, Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataIndication(1002, channelId, data).encode());
  }

  private static Bytes packet(SharePdu... pdus) {
    Bytes all = Bytes.empty();
    for (SharePdu pdu : pdus) {
      all = all.plus(pdu.encode(1002, SHARE_ID));
    }
    return indication(IO_CHANNEL, all);
  }

  private Step<Result> receive(SharePdu... pdus) throws DecodeException {
    return phase.receive(packet(pdus));
  }

  private SessionPhase activated() throws DecodeException {
    receive(DEMAND);
    Result finished = result(receive(new SharePdu.FontMap()));
    return assertInstanceOf(Result.Active.class, finished).session();
  }

  private static List<SharePdu> sent(Bytes packets) throws DecodeException {
    List<SharePdu> pdus = new ArrayList<>();
    Bytes rest = packets;
    while (!rest.isEmpty()) {
      int length = Tpkt.length(rest);
      DomainPdu pdu = DomainPdu.decode(DataTpdu.unwrap(rest.first(length)));
      DomainPdu.SendDataRequest data = assertInstanceOf(DomainPdu.SendDataRequest.class, pdu);
      assertEquals(IO_CHANNEL, data.channelId());
      pdus.add(SharePdu.decode(data.data()));
      rest = rest.from(length);
    }
    return pdus;
  }

  private static Bytes answer(Step<Result> step) {
    if (step instanceof Step.Continue<Result>(Bytes send)) {
      return send;
    }
    throw new AssertionError(step);
  }

  private static Result result(Step<Result> step) {
    if (step instanceof Step.Finished<Result>(Result result)) {
      return result;
    }
    throw new AssertionError(step);
  }

  private static Step<Result> finished(Result result) {
    return new Step.Finished<>(result);
  }

  @Test
  void the_server_speaks_first() {
    assertEquals(Bytes.empty(), phase.start());
  }

  @Test
  void a_demand_is_answered_with_everything_that_the_server_waits_for() throws DecodeException {
    Bytes step = answer(receive(DEMAND));
    assertEquals(
        List.of(
            new SharePdu.ConfirmActive(SHARE_ID, Bytes.hex("4d5354534300"), PROFILE.answer(SERVER)),
            new SharePdu.Synchronize(1002),
            SharePdu.Control.cooperate(),
            SharePdu.Control.request(),
            new SharePdu.FontList()),
        sent(step));
  }

  @Test
  void the_font_map_activates_the_session_with_the_desktop_of_the_server() throws DecodeException {
    receive(DEMAND);
    assertEquals(WAITS, receive(new SharePdu.Synchronize(USER)));
    assertEquals(WAITS, receive(SharePdu.Control.cooperate(), SharePdu.Control.granted(USER)));
    Result step = result(receive(new SharePdu.FontMap()));
    Result.Active active = assertInstanceOf(Result.Active.class, step);
    assertEquals(new Desktop(1024, 768, 16), active.desktop());
  }

  @Test
  void a_font_map_that_nobody_asked_for_activates_nothing() throws DecodeException {
    assertEquals(WAITS, receive(new SharePdu.FontMap()));
  }

  @Test
  void a_demand_that_the_phase_before_has_opened_is_answered_too() throws DecodeException {
    Bytes step = answer(phase.receiveShare(DEMAND.encode(1002, SHARE_ID)));
    assertEquals(5, sent(step).size());
  }

  @Test
  void a_deactivation_on_the_way_is_followed_by_another_demand() throws DecodeException {
    receive(DEMAND);
    assertEquals(WAITS, receive(new SharePdu.DeactivateAll()));
    Bytes again = answer(receive(DEMAND));
    assertEquals(5, sent(again).size());
    assertEquals(List.of(new SessionEvent.Deactivated()), phase.heard());
  }

  @Test
  void an_endless_loop_of_demands_is_given_up_by_name() throws DecodeException {
    for (int i = 0; i < 32; i++) {
      assertFalse(answer(receive(DEMAND)).isEmpty());
      receive(new SharePdu.DeactivateAll());
    }
    assertEquals(finished(new Result.EndlesslyReactivated(33)), receive(DEMAND));
  }

  @Test
  void error_information_is_a_denial_and_none_is_not() throws DecodeException {
    assertEquals(WAITS, receive(new SharePdu.SetErrorInfo(0)));
    assertEquals(
        finished(new Result.Denied(0xFFFFFFFFL)), receive(new SharePdu.SetErrorInfo(0xFFFFFFFFL)));
  }

  @Test
  void a_logon_error_that_comes_early_is_heard() throws DecodeException {
    receive(DEMAND);
    assertEquals(WAITS, receive(LOGON_ERROR));
    assertEquals(finished(new Result.Denied(9)), receive(new SharePdu.SetErrorInfo(9)));
    assertEquals(2, phase.heard().size());
    assertInstanceOf(SessionEvent.LoggedOn.class, phase.heard().getFirst());
  }

  @Test
  void a_redirection_ends_it_with_its_target() throws DecodeException {
    ServerRedirection target =
        new ServerRedirection(
            3,
            ServerRedirection.LB_TARGET_FQDN,
            Optional.empty(),
            Optional.empty(),
            Optional.of("win02.corp.example"),
            Optional.empty(),
            List.of());
    assertEquals(
        finished(new Result.Redirected(target)), receive(new SharePdu.Redirection(target)));
  }

  @Test
  void an_ultimatum_ends_it_with_its_reason() throws DecodeException {
    assertEquals(
        finished(new Result.Disconnected(1)),
        phase.receive(DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(1).encode())));
  }

  @Test
  void a_pdu_of_an_earlier_phase_is_refused() {
    assertRefused(
        "session: received AttachUserConfirm, which has no place here",
        () -> phase.receive(DataTpdu.wrap(new DomainPdu.AttachUserConfirm(0, USER).encode())));
  }

  @Test
  void other_channels_are_waited_through_and_a_heartbeat_is_heard() throws DecodeException {
    assertEquals(WAITS, phase.receive(indication(1004, Bytes.hex("ff"))));
    Bytes heartbeat = Bytes.hex("0040 0000 000a0206");
    assertEquals(WAITS, phase.receive(indication(MESSAGE_CHANNEL, heartbeat)));
    assertEquals(List.of(new SessionEvent.Alive(new Heartbeat(10, 2, 6))), phase.heard());
  }

  @Test
  void the_network_is_measured_and_udp_declined_on_the_message_channel() throws DecodeException {
    Bytes roundTrip = Bytes.hex("0010 0000 06 00 0700 0100");
    Bytes measured = answer(phase.receive(indication(MESSAGE_CHANNEL, roundTrip)));
    assertEquals(
        DataTpdu.wrap(
            new DomainPdu.SendDataRequest(
                    USER, MESSAGE_CHANNEL, Bytes.hex("0020 0000 06 01 0700 0000"))
                .encode()),
        measured);
    Bytes udp = Bytes.hex("0200 0000 05000000 0100 0000" + "00".repeat(16));
    Bytes declined = answer(phase.receive(indication(MESSAGE_CHANNEL, udp)));
    assertEquals(
        DataTpdu.wrap(
            new DomainPdu.SendDataRequest(
                    USER, MESSAGE_CHANNEL, Bytes.hex("0400 0000 05000000 04400080"))
                .encode()),
        declined);
  }

  @Test
  void a_session_tells_of_updates_of_both_paths() throws DecodeException {
    SessionPhase session = activated();
    Update bitmap = new Update(Update.Kind.BITMAP, Bytes.hex("0000"));
    Turn told = new Turn(Bytes.empty(), List.of(new SessionEvent.Updated(bitmap)));
    assertEquals(told, session.receive(packet(new SharePdu.Output(bitmap))));
    assertEquals(
        told, session.receive(new FastPathPdu(0, Bytes.hex("01 0400 0100 0000")).encode()));
  }

  @Test
  void a_session_comes_back_by_itself() throws DecodeException {
    SessionPhase session = activated();
    assertEquals(
        Turn.of(new SessionEvent.Deactivated()),
        session.receive(packet(new SharePdu.DeactivateAll())));
    assertEquals(5, sent(session.receive(packet(DEMAND)).send()).size());
    assertEquals(
        Turn.of(new SessionEvent.Activated(new Desktop(1024, 768, 16))),
        session.receive(packet(new SharePdu.FontMap())));
  }

  @Test
  void a_session_that_comes_back_endlessly_is_given_up() throws DecodeException {
    SessionPhase session = activated();
    for (int i = 0; i < 31; i++) {
      session.receive(packet(new SharePdu.DeactivateAll(), DEMAND));
    }
    List<SessionEvent> last = session.receive(packet(DEMAND)).events();
    assertEquals(List.of(new SessionEvent.EndlesslyReactivated(33)), last);
  }

  @Test
  void a_session_tells_why_it_ends() throws DecodeException {
    SessionPhase session = activated();
    assertEquals(
        List.of(new SessionEvent.ErrorReported(5), new SessionEvent.ReconnectFailed(1)),
        session
            .receive(packet(new SharePdu.SetErrorInfo(5), new SharePdu.AutoReconnectStatus(1)))
            .events());
    Bytes ultimatum = DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode());
    assertEquals(Turn.of(new SessionEvent.Disconnected(3)), session.receive(ultimatum));
  }

  @Test
  void a_shutdown_is_asked_for_and_may_be_denied() throws DecodeException {
    SessionPhase session = activated();
    assertEquals(List.of(new SharePdu.ShutdownRequest()), sent(session.requestShutdown()));
    assertEquals(
        Turn.of(new SessionEvent.ShutdownDenied()),
        session.receive(packet(new SharePdu.ShutdownDenied())));
    assertEquals(
        DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode()),
        SessionPhase.disconnect());
  }

  @Test
  void a_session_can_be_asked_to_draw_again() throws DecodeException {
    Rectangle desktop = Rectangle.ofDesktop(1024, 768);
    assertEquals(
        List.of(new SharePdu.RefreshRect(List.of(new Rectangle(0, 0, 1023, 767)))),
        sent(activated().refresh(desktop)));
  }

  @Test
  void fast_path_that_claims_encryption_is_refused_where_there_is_none() {
    assertTrue(FastPathPdu.isFastPath(Bytes.hex("80")));
    assertRefused(
        "fast-path header: encryption flags are 2, expected none without encryption",
        () -> phase.receive(Bytes.hex("80 02")));
  }
}
