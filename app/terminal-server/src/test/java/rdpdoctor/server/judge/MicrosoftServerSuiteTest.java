package rdpdoctor.server.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.info.TimeZoneInformation;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.PointerFlags;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.logon.AutoReconnectCookie;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;
import rdpdoctor.testkit.server.Picture;

/**
 * What Microsoft's test suite for servers asks, asked by our own client; {@code
 * docs/microsoft-test-suites.md} says which case is which.
 */
@Timeout(120)
class MicrosoftServerSuiteTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Bytes ZEROS = Bytes.hex("00".repeat(32));
  private static final InputEvent MOVED =
      new InputEvent.Mouse(PointerFlags.PTRFLAGS_MOVE, 123, 234);

  @Test
  void connection_initiation() throws Exception {
    try (Twin twin = Twin.listening(2, 2, 1);
        Guest guest = Guest.of(twin)) {
      Negotiation answer =
          guest.negotiate(
              SecurityProtocol.SSL | SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX);
      Negotiation.Response response = assertInstanceOf(Negotiation.Response.class, answer);
      assertEquals(SecurityProtocol.HYBRID_EX, response.selectedProtocol());
    }
  }

  @Test
  void basic_settings_exchange() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.negotiate(SecurityProtocol.SSL);
      guest.wire().secure();
      ServerData server = guest.settle();
      assertEquals(OptionalInt.of(SecurityProtocol.SSL), server.clientRequestedProtocols());
      assertEquals(0, server.security().encryptionMethod());
      assertTrue(server.messageChannelId().isPresent());
    }
  }

  @Test
  void channel_connection() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.negotiate(SecurityProtocol.SSL);
      guest.wire().secure();
      ServerData server = guest.settle();
      Channels channels = guest.join();
      assertTrue(channels.userId() > 1000, channels::toString);
      assertEquals(server.ioChannelId(), channels.ioChannelId());
    }
  }

  /** The levels of standard RDP security, with the method that a client of all methods gets. */
  @ParameterizedTest
  @CsvSource({"1, 2, 1", "2, 2, 2", "3, 2, 3", "4, 16, 4"})
  void security_commencement_secure_settings_and_licensing(int configured, int method, int level)
      throws Exception {
    try (Twin twin = Twin.underStandardSecurity(configured);
        Guest guest = Guest.of(twin)) {
      guest.negotiate(SecurityProtocol.RDP);
      ServerData server = guest.settle();
      assertEquals(method, server.security().encryptionMethod());
      assertEquals(level, server.security().encryptionLevel());
      guest.join();
      assertEquals(
          new LicensePhase.Result.Licensing(new LicenseMessage.ErrorAlert(7, 2)),
          guest.license(Introduction.anonymous()));
    }
  }

  @Test
  void capability_exchange() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.upToLicensing(Guest.anna());
      ActivationPhase phase = guest.activation();
      SharePdu.DemandActive demand = demand(guest, guest.wire().read());
      assertTrue(demand.capabilitySets().size() >= 2, demand::toString);
      assertEquals(Optional.empty(), Optional.of(phase.start()).filter(bytes -> !bytes.isEmpty()));
    }
  }

  private static SharePdu.DemandActive demand(Guest guest, Bytes packet) throws DecodeException {
    DomainPdu pdu = DomainPdu.decode(DataTpdu.unwrap(packet));
    DomainPdu.SendDataIndication data = assertInstanceOf(DomainPdu.SendDataIndication.class, pdu);
    assertEquals(guest.channels().ioChannelId(), data.channelId());
    return assertInstanceOf(SharePdu.DemandActive.class, SharePdu.decode(data.data()));
  }

  @Test
  void connection_finalization() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.upToLicensing(Guest.anna());
      ActivationPhase.Result.Active active =
          assertInstanceOf(ActivationPhase.Result.Active.class, guest.activate());
      assertEquals(Guest.DESKTOP, active.desktop());
      assertTrue(twin.awaitActive().user().endsWith(Twin.USER));
    }
  }

  /** The server asks the user first; when the client goes all the same, the session stays. */
  @Test
  void a_client_leaves_while_somebody_is_logged_on() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      SessionPhase session = guest.session(Guest.anna());
      twin.awaitActive();
      guest.wire().send(session.requestShutdown());
      guest.await(session, SessionEvent.ShutdownDenied.class::isInstance);
      guest.wire().send(SessionPhase.disconnect());
      assertTrue(guest.wire().isEnded(LIMIT));
      twin.await(entry -> entry.state() == SessionState.DISC);
    }
  }

  @Test
  void a_client_leaves_before_anybody_is_logged_on() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      SessionPhase session = guest.session(Introduction.anonymous());
      guest.wire().send(session.requestShutdown());
      assertTrue(guest.wire().isEnded(LIMIT));
    }
  }

  @Test
  void automatic_reconnection() throws Exception {
    try (Twin twin = Twin.underTls()) {
      AutoReconnectCookie cookie;
      int first;
      try (Guest guest = Guest.of(twin)) {
        SessionPhase session = guest.session(Guest.anna());
        cookie = cookie(guest, session);
        first = twin.awaitActive().id();
        guest.wire().abort();
      }
      try (Guest guest = Guest.of(twin)) {
        ExtendedInformation proof =
            new ExtendedInformation(
                ExtendedInformation.ADDRESS_FAMILY_INET,
                "",
                "",
                TimeZoneInformation.UTC,
                0,
                Optional.of(cookie.prove(ZEROS).encode()));
        Introduction withoutPassword =
            Introduction.of(ClientInformation.signingIn("", Twin.USER, proof));
        guest.session(withoutPassword);
        assertEquals(first, twin.awaitActive().id());
      }
    }
  }

  private static AutoReconnectCookie cookie(Guest guest, SessionPhase session)
      throws IOException, DecodeException {
    SessionEvent event =
        guest.await(
            session,
            heard ->
                heard instanceof SessionEvent.LoggedOn(SessionInformation.Extended(var it, _))
                    && it.isPresent());
    SessionEvent.LoggedOn loggedOn = assertInstanceOf(SessionEvent.LoggedOn.class, event);
    return assertInstanceOf(SessionInformation.Extended.class, loggedOn.information())
        .autoReconnect()
        .orElseThrow();
  }

  @Test
  void a_new_license() throws Exception {
    try (Twin twin = Twin.licensingDevices();
        Guest guest = Guest.of(twin)) {
      LicensePhase.Result result = guest.upToLicensing(Guest.anna());
      assertInstanceOf(LicensePhase.Result.Granted.class, result);
    }
  }

  /** The server measures the round trip before licensing. */
  @Test
  void auto_detection_at_connect_time() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.negotiate(SecurityProtocol.SSL);
      guest.wire().secure();
      guest.settle();
      Channels channels = guest.join();
      guest.wire().send(guest.licensing(Guest.anna()).start());
      DomainPdu pdu = DomainPdu.decode(DataTpdu.unwrap(guest.wire().read()));
      DomainPdu.SendDataIndication data = assertInstanceOf(DomainPdu.SendDataIndication.class, pdu);
      assertEquals(channels.messageChannelId(), OptionalInt.of(data.channelId()));
    }
  }

  @Test
  void input_by_the_fast_path() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      SessionPhase session = guest.session(Guest.anna());
      SessionEntry entry = twin.awaitActive();
      Picture before = twin.picture(entry).orElseThrow();
      Bytes moved = session.input(List.of(MOVED));
      assertTrue(FastPathPdu.isFastPath(moved));
      guest.wire().send(moved);
      awaitChange(twin, entry, before);
    }
  }

  @Test
  void input_by_the_slow_path() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      guest.upToLicensing(Guest.anna());
      ActivationPhase phase = guest.activation();
      long shareId = activateBySteps(guest, phase);
      SessionEntry entry = twin.awaitActive();
      Picture before = twin.picture(entry).orElseThrow();
      Bytes input = new SharePdu.Input(List.of(MOVED)).encode(guest.channels().userId(), shareId);
      guest
          .wire()
          .send(
              DataTpdu.wrap(
                  new DomainPdu.SendDataRequest(
                          guest.channels().userId(), guest.channels().ioChannelId(), input)
                      .encode()));
      awaitChange(twin, entry, before);
    }
  }

  private static long activateBySteps(Guest guest, ActivationPhase phase)
      throws IOException, DecodeException {
    Bytes packet = guest.wire().read();
    long shareId = demand(guest, packet).shareId();
    while (phase.receive(packet) instanceof Step.Continue<ActivationPhase.Result>(Bytes next)) {
      guest.wire().send(next);
      packet = guest.wire().read();
    }
    return shareId;
  }

  private static void awaitChange(Twin twin, SessionEntry entry, Picture before)
      throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (twin.picture(entry).orElseThrow().differenceFrom(before, 24) == 0) {
      assertTrue(System.nanoTime() < deadline, "the input changed nothing");
      Thread.sleep(20);
    }
  }

  @Test
  void output_by_the_fast_path() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      SessionPhase session = guest.session(Guest.anna());
      guest.wire().send(session.refresh(Rectangle.ofDesktop(800, 600)));
      Bytes packet = guest.wire().read();
      while (!FastPathPdu.isFastPath(packet)) {
        session.receive(packet);
        packet = guest.wire().read();
      }
      assertTrue(packet.size() > FastPathPdu.size(packet).getAsLong() - 1);
    }
  }

  /** A client that does not prove itself is not let in by a cookie. */
  @Test
  void a_cookie_that_was_never_given_opens_nothing() throws Exception {
    try (Twin twin = Twin.underTls();
        Guest guest = Guest.of(twin)) {
      ExtendedInformation proof =
          new ExtendedInformation(
              ExtendedInformation.ADDRESS_FAMILY_INET,
              "",
              "",
              TimeZoneInformation.UTC,
              0,
              Optional.of(
                  new AutoReconnectCookie(1, Bytes.hex("00".repeat(16))).prove(ZEROS).encode()));
      guest.session(Introduction.of(ClientInformation.signingIn("", Twin.USER, proof)));
      assertEquals(List.of(""), twin.sessions().stream().map(SessionEntry::user).toList());
    }
  }
}
