package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.Turn;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.KeyboardFlags;
import rdpdoctor.rdp.input.PointerFlags;
import rdpdoctor.rdp.logon.AutoReconnectCookie;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerShape;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** The active share against our client's session, in every security and on both paths. */
class ActiveShareTest {

  private static final List<InputEvent> TYPED =
      List.of(
          new InputEvent.ScanCode(0x1E, 0),
          new InputEvent.ScanCode(0x1E, KeyboardFlags.KBDFLAGS_RELEASE),
          new InputEvent.UnicodeKey('あ', 0),
          new InputEvent.Mouse(PointerFlags.PTRFLAGS_MOVE, 10, 20),
          new InputEvent.ExtendedMouse(PointerFlags.PTRXFLAGS_BUTTON1, 10, 20),
          new InputEvent.Synchronize(InputEvent.Synchronize.NUM_LOCK));

  private static final ActiveSession PLAIN = session(SecurityLevel.PLAIN);

  private static ActiveSession session(SecurityLevel level) {
    return ActiveSession.under(level, new ServerProfile(new Desktop(800, 600, 16)));
  }

  private static Update bitmap(int rectangles, int size) {
    ByteWriter writer = new ByteWriter().u16le(rectangles);
    for (int i = 0; i < rectangles; i++) {
      writer.zeros(16).u16le(size).zeros(size);
    }
    return new Update(Update.Kind.BITMAP, writer.toBytes());
  }

  @ParameterizedTest
  @EnumSource
  void input_arrives_on_both_paths(SecurityLevel level) throws DecodeException {
    for (boolean fastPath : List.of(true, false)) {
      ActiveSession both =
          ActiveSession.under(
              level, new ServerProfile(new Desktop(800, 600, 16), fastPath, fastPath));
      Bytes sent = both.client().input(TYPED);
      assertEquals(fastPath, FastPathPdu.isFastPath(sent));
      assertEquals(List.of(new ClientEvent.Input(TYPED)), both.server().receive(sent));
    }
  }

  @Test
  void more_events_than_the_header_counts_are_counted_behind_it() throws DecodeException {
    List<InputEvent> many =
        IntStream.range(0, 255)
            .<InputEvent>mapToObj(code -> new InputEvent.ScanCode(code, 0))
            .toList();
    assertEquals(
        List.of(new ClientEvent.Input(many)), PLAIN.server().receive(PLAIN.client().input(many)));
    List<InputEvent> tooMany = List.of(many, TYPED).stream().flatMap(List::stream).toList();
    assertThrowsExactly(IllegalArgumentException.class, () -> PLAIN.client().input(tooMany));
  }

  @ParameterizedTest
  @EnumSource
  void updates_arrive_on_both_paths(SecurityLevel level) throws DecodeException {
    List<Update> updates =
        List.of(
            bitmap(1, 12_000),
            bitmap(3, 40),
            new Update(Update.Kind.PALETTE, Bytes.hex("0000 01000000 ff0000")),
            new Update(Update.Kind.SYNCHRONIZE, Bytes.empty()),
            new PointerUpdate.Hidden().toUpdate());
    for (boolean fastPath : List.of(true, false)) {
      ActiveSession both =
          ActiveSession.under(level, new ServerProfile(new Desktop(800, 600, 16), fastPath, true));
      for (Update update : updates) {
        Bytes sent = both.server().update(update);
        assertEquals(fastPath, FastPathPdu.isFastPath(sent));
        assertEquals(List.of(new SessionEvent.Updated(update)), both.heard(sent));
      }
    }
  }

  @Test
  void a_long_update_goes_in_fragments_as_long_as_the_client_puts_them_together()
      throws DecodeException {
    Update update = bitmap(1, 60_000);
    assertEquals(
        List.of(new SessionEvent.Updated(update)), PLAIN.heard(PLAIN.server().update(update)));
  }

  @Test
  void a_long_update_is_divided_between_its_rectangles_on_the_slow_path() throws DecodeException {
    ActiveSession slow =
        ActiveSession.under(
            SecurityLevel.FIPS, new ServerProfile(new Desktop(800, 600, 16), false, false));
    assertEquals(
        List.of(
            new SessionEvent.Updated(bitmap(2, 8000)), new SessionEvent.Updated(bitmap(1, 8000))),
        slow.heard(slow.server().update(bitmap(3, 8000))));
    Update tooLong = bitmap(1, 17_000);
    assertThrowsExactly(IllegalArgumentException.class, () -> slow.server().update(tooLong));
  }

  @ParameterizedTest
  @EnumSource
  void everything_else_that_a_server_says_is_understood(SecurityLevel level)
      throws DecodeException {
    ActiveSession session = session(level);
    ActiveShare server = session.server();
    SessionInformation information =
        new SessionInformation.Extended(
            Optional.of(new AutoReconnectCookie(2, Bytes.hex("0b".repeat(16)))),
            Optional.of(new LogonErrors(LogonErrors.LOGON_MSG_BUMP_OPTIONS, 2)));
    Bytes said =
        server
            .saveSessionInfo(information)
            .plus(server.heartbeat(new Heartbeat(30, 3, 5)))
            .plus(server.shutdownDenied())
            .plus(server.autoReconnectStatus(0xC000006DL))
            .plus(server.channelData(ActiveSession.VIRTUAL_CHANNEL, Bytes.hex("c0ffee")))
            .plus(server.errorInfo(7))
            .plus(server.disconnect(3));
    assertEquals(
        List.of(
            new SessionEvent.LoggedOn(information),
            new SessionEvent.Alive(new Heartbeat(30, 3, 5)),
            new SessionEvent.ShutdownDenied(),
            new SessionEvent.ReconnectFailed(0xC000006DL),
            new SessionEvent.ErrorReported(7),
            new SessionEvent.Disconnected(3)),
        session.heard(said));
  }

  @ParameterizedTest
  @EnumSource
  void what_a_client_asks_for_is_understood(SecurityLevel level) throws DecodeException {
    ActiveSession session = session(level);
    Rectangle area = new Rectangle(1, 2, 3, 4);
    assertEquals(
        List.of(new ClientEvent.RefreshRequested(List.of(area))),
        session.server().receive(session.client().refresh(area)));
    assertEquals(
        List.of(new ClientEvent.ShutdownRequested()),
        session.server().receive(session.client().requestShutdown()));
    assertEquals(
        List.of(new ClientEvent.Disconnected(3)),
        session.server().receive(SessionPhase.disconnect()));
  }

  @Test
  void the_network_is_measured_while_the_session_is_active() throws DecodeException {
    ActiveSession session = session(SecurityLevel.RC4_128);
    Bytes request =
        session
            .server()
            .autoDetect(new AutoDetectRequest.RttMeasure(7, AutoDetectRequest.RTT_CONTINUOUS));
    Turn turn = session.client().receive(request);
    assertEquals(
        List.of(new ClientEvent.AutoDetectAnswered(new AutoDetectResponse.RttMeasure(7))),
        session.server().receive(turn.send()));
  }

  @Test
  void without_a_message_channel_nothing_is_said_on_it() {
    ShareChannel transport = ShareChannel.plain(1007, 1003, OptionalInt.empty());
    AgreedSession agreed = new AgreedSession(new Desktop(800, 600, 16), true, List.of());
    ActiveShare share = new ActiveShare(transport, agreed, 0x000103EAL);
    assertEquals(Bytes.empty(), share.heartbeat(new Heartbeat(30, 3, 5)));
  }

  @ParameterizedTest
  @EnumSource
  void a_client_follows_to_another_size(SecurityLevel level) throws DecodeException {
    ActiveSession session = session(level);
    Desktop larger = new Desktop(1024, 768, 16);
    assertEquals(
        List.of(new SessionEvent.Deactivated()), session.heard(session.server().deactivateAll()));
    ActiveSession again = session.reactivated(new ServerProfile(larger));
    assertEquals(larger, again.server().session().desktop());
    assertEquals(
        List.of(new ClientEvent.Input(TYPED)), again.server().receive(again.client().input(TYPED)));
  }

  private static Bytes packet(int channelId, Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(1007, channelId, data).encode());
  }

  private static List<ClientEvent> receive(SharePdu... pdus) throws DecodeException {
    Bytes all = Bytes.empty();
    for (SharePdu pdu : pdus) {
      all = all.plus(pdu.encode(1007, 0x000103EAL));
    }
    return PLAIN.server().receive(packet(ActiveSession.IO_CHANNEL, all));
  }

  @Test
  void output_is_suppressed_and_resumed() throws DecodeException {
    Rectangle desktop = Rectangle.ofDesktop(800, 600);
    assertEquals(
        List.of(new ClientEvent.OutputSuppressed(), new ClientEvent.OutputResumed(desktop)),
        receive(
            new SharePdu.SuppressOutput(Optional.empty()),
            new SharePdu.SuppressOutput(Optional.of(desktop))));
  }

  /** Clients of RDP 4.0 list their fonts in two PDUs. */
  @Test
  void a_second_font_list_and_what_nobody_knows_are_passed_on() throws DecodeException {
    assertEquals(
        List.of(new ClientEvent.Other(39), new ClientEvent.Other(0x70)),
        receive(new SharePdu.FontList(), new SharePdu.Other(7, 0x70, Bytes.empty())));
  }

  @Test
  void virtual_channels_are_passed_through() throws DecodeException {
    assertEquals(
        List.of(new ClientEvent.ChannelData(ActiveSession.VIRTUAL_CHANNEL, Bytes.hex("c0ffee"))),
        PLAIN.server().receive(packet(ActiveSession.VIRTUAL_CHANNEL, Bytes.hex("c0ffee"))));
  }

  @Test
  void a_word_on_multitransport_is_heard() throws DecodeException {
    MultitransportResponse no = new MultitransportResponse(1, MultitransportResponse.E_ABORT);
    Bytes data = Bytes.hex("0400 0000").plus(no.encode());
    assertEquals(
        List.of(new ClientEvent.MultitransportAnswered(no)),
        PLAIN.server().receive(packet(ActiveSession.MESSAGE_CHANNEL, data)));
    assertEquals(
        List.of(),
        PLAIN.server().receive(packet(ActiveSession.MESSAGE_CHANNEL, Bytes.hex("00000000"))));
  }

  @Test
  void what_belongs_to_the_activation_has_no_place_any_more() {
    assertRefused(
        "active: received Control, which has no place here",
        () -> receive(SharePdu.Control.cooperate()));
    assertRefused(
        "active: received ConfirmActive, which has no place here",
        () -> receive(new SharePdu.ConfirmActive(0x000103EAL, Bytes.empty(), List.of())));
    assertRefused(
        "active: received AttachUserRequest, which has no place here",
        () -> PLAIN.server().receive(DataTpdu.wrap(new DomainPdu.AttachUserRequest().encode())));
  }

  @Test
  void every_truncation_is_refused() {
    for (Bytes whole :
        List.of(
            PLAIN.client().input(TYPED),
            PLAIN.client().refresh(new Rectangle(1, 2, 3, 4)),
            SessionPhase.disconnect())) {
      for (int length = 0; length < whole.size(); length++) {
        Bytes part = whole.first(length);
        assertThrowsExactly(DecodeException.class, () -> PLAIN.server().receive(part), part::toHex);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void what_is_not_encrypted_is_refused_where_the_client_has_to(SecurityLevel level) {
    ActiveShare server = session(level).server();
    Bytes share = new SharePdu.ShutdownRequest().encode(1007, 0x000103EAL);
    assertRefused(
        "security header: flags are 0x0000, expected SEC_ENCRYPT among them",
        () -> server.receive(packet(ActiveSession.IO_CHANNEL, Bytes.hex("00000000").plus(share))));
    assertRefused(
        "fast-path header: encryption flags are 0, expected FASTPATH_INPUT_ENCRYPTED among them",
        () -> server.receive(new FastPathPdu(0, 1, Bytes.hex("60")).encode()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void what_somebody_changed_on_the_way_is_refused(SecurityLevel level) {
    ActiveSession session = session(level);
    byte[] input = session.client().input(TYPED).toArray();
    input[input.length - 1] ^= 1;
    DecodeException refusal =
        assertThrowsExactly(DecodeException.class, () -> session.server().receive(Bytes.of(input)));
    assertTrue(refusal.getMessage().contains("ignature"), refusal::getMessage);
  }

  @Test
  void at_level_low_nothing_of_the_server_is_encrypted() {
    Bytes update = session(SecurityLevel.RC4_40_LOW).server().update(bitmap(1, 3));
    assertEquals(session(SecurityLevel.PLAIN).server().update(bitmap(1, 3)), update);
  }

  @Test
  void a_pointer_has_a_shape() throws DecodeException {
    PointerUpdate pointer =
        new PointerUpdate.New(
            24, new PointerShape(0, 1, 2, 1, 1, Bytes.hex("0000ff00"), Bytes.hex("8000")));
    assertEquals(
        List.of(new SessionEvent.Updated(pointer.toUpdate())),
        PLAIN.heard(PLAIN.server().pointer(pointer)));
  }
}
