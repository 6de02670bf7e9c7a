package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.client.Turn;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspResult;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Xrdp;

/** All phases against real servers, from the first byte to the first picture and the end. */
@RequiresProgram({"xrdp", "freerdp-shadow-cli", "winpr-hash", "Xvfb"})
class LiveSessionTest {

  private static final Desktop DESKTOP = new Desktop(800, 600, 16);
  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));

  @Test
  void an_xrdp_session_under_tls() throws Exception {
    try (RealServer server = Xrdp.withSecurityLayer("tls").start();
        Wire wire = connected(server, SecurityProtocol.SSL)) {
      wire.underTls();
      assertSession(wire, SecurityProtocol.SSL, 0, DESKTOP);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "low", "medium", "high", "fips"})
  void an_xrdp_session_under_standard_rdp_security(String cryptLevel) throws Exception {
    try (RealServer server = Xrdp.withSecurityLayer("rdp").cryptLevel(cryptLevel).start();
        Wire wire = connected(server, SecurityProtocol.RDP)) {
      assertSession(wire, SecurityProtocol.RDP, EncryptionMethod.ALL, DESKTOP);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 24, 32})
  void an_xrdp_session_of_every_depth(int bitsPerPixel) throws Exception {
    try (RealServer server = Xrdp.withSecurityLayer("tls").start();
        Wire wire = connected(server, SecurityProtocol.SSL)) {
      wire.underTls();
      assertSession(wire, SecurityProtocol.SSL, 0, new Desktop(640, 480, bitsPerPixel));
    }
  }

  /** It has the size of its display, whatever is asked for. */
  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void a_shadow_session_under_tls(int bitsPerPixel) throws Exception {
    try (RealServer server = FreeRdpShadow.only("tls").toAnybody().start();
        Wire wire = connected(server, SecurityProtocol.SSL)) {
      wire.underTls();
      assertSession(wire, SecurityProtocol.SSL, 0, new Desktop(640, 480, bitsPerPixel));
    }
  }

  @Test
  void a_shadow_session_in_the_clear() throws Exception {
    try (RealServer server = FreeRdpShadow.only("rdp").toAnybody().start();
        Wire wire = connected(server, SecurityProtocol.RDP)) {
      assertSession(wire, SecurityProtocol.RDP, EncryptionMethod.ALL, new Desktop(640, 480, 32));
    }
  }

  @Test
  void a_shadow_session_behind_network_level_authentication() throws Exception {
    int protocols = SecurityProtocol.SSL | SecurityProtocol.HYBRID;
    try (RealServer server = FreeRdpShadow.only("nla").start();
        Wire wire = connected(server, protocols);
        Password password = Password.takeOver(FreeRdpShadow.PASSWORD.toCharArray())) {
      SSLSocket tls = wire.underTls();
      assertEquals(Optional.of(new CredSspResult.SignedIn()), signIn(credSsp(tls, password), wire));
      assertSession(wire, SecurityProtocol.HYBRID, 0, new Desktop(640, 480, 32));
    }
  }

  private static Wire connected(RealServer server, int protocols)
      throws IOException, DecodeException {
    Wire wire = Wire.to(server);
    wire.send(Tpkt.wrap(new ConnectionRequest("", OptionalInt.of(protocols)).encode()));
    wire.read();
    return wire;
  }

  /** Goes through to an active session, sees it draw, and leaves. */
  private static void assertSession(Wire wire, int protocol, int methods, Desktop desktop)
      throws IOException, DecodeException {
    ClientData client =
        new ClientData(
            "rdpdoctor", methods, protocol, desktop, ClientData.SUPPORT_ERRINFO_PDU, false);
    SettingsPhase.Result settled = wire.play(new SettingsPhase(client));
    ServerData server = assertInstanceOf(SettingsPhase.Result.Accepted.class, settled).server();
    JoinPhase.Result joined = wire.play(JoinPhase.of(client, server));
    int user = assertInstanceOf(JoinPhase.Result.Joined.class, joined).userId();
    Channels channels = new Channels(user, server.ioChannelId(), server.messageChannelId());
    SecureSettings security = security(server.security());
    LicensePhase.Result licensed = wire.play(license(channels, security));
    assertEquals(new LicensePhase.Result.Licensing(new LicenseMessage.ErrorAlert(7, 2)), licensed);
    ClientProfile profile = new ClientProfile(desktop, Set.of(), List.of());
    ActivationPhase activation =
        new ActivationPhase(channels, security, profile, InstantSource.system());
    ActivationPhase.Result.Active active =
        assertInstanceOf(ActivationPhase.Result.Active.class, wire.play(activation));
    assertEquals(desktop, active.desktop());
    SessionPhase session = active.session();
    wire.send(session.refresh(Rectangle.ofDesktop(desktop.width(), desktop.height())));
    awaitBitmap(wire, session);
    wire.send(SessionPhase.disconnect());
    assertEnds(wire, session);
  }

  private static void awaitBitmap(Wire wire, SessionPhase session)
      throws IOException, DecodeException {
    while (true) {
      Turn turn = session.receive(wire.read());
      wire.send(turn.send());
      for (SessionEvent event : turn.events()) {
        Update update = assertInstanceOf(SessionEvent.Updated.class, event).update();
        if (update.kind() == Update.Kind.BITMAP) {
          assertTrue(update.data().size() > 2, update::toString);
          return;
        }
      }
    }
  }

  /** The server goes on drawing until it has heard of it. */
  private static void assertEnds(Wire wire, SessionPhase session)
      throws IOException, DecodeException {
    try {
      while (true) {
        session.receive(wire.read());
      }
    } catch (EOFException _) {
      // It is what was asked for.
    }
  }

  private static SecureSettings security(ServerSecurityData security) throws DecodeException {
    return security.encryptionMethod() == EncryptionMethod.NONE
        ? SecureSettings.plain()
        : SecureSettings.standard(
            security.encryptionMethod(),
            RANDOM,
            security.serverRandom(),
            ServerCertificate.decode(security.serverCertificate()));
  }

  private static LicensePhase license(Channels channels, SecureSettings security) {
    LicenseApplicant applicant =
        new LicenseApplicant("", "JUDGE", new HardwareId(RANDOM.first(16)));
    LicenseRandom random = new LicenseRandom(RANDOM, Bytes.hex("a5".repeat(48)));
    return new LicensePhase(
        channels,
        security,
        Introduction.anonymous(),
        new LicensePhase.Mode.Exchange(
            new LicenseClient(applicant, random, security.certificate())),
        InstantSource.system());
  }

  private static CredSspClient credSsp(SSLSocket tls, Password password)
      throws IOException, GeneralSecurityException, DecodeException {
    AccountName account = AccountName.parse(FreeRdpShadow.USER);
    NtlmClient ntlm =
        new NtlmClient(
            new NtlmIdentity(account, password, "JUDGE"),
            NtlmTarget.remoteDesktop("127.0.0.1"),
            new NtlmRandom(RANDOM.first(8), RANDOM.first(16)),
            Instant.EPOCH);
    byte[] key = tls.getSession().getPeerCertificates()[0].getPublicKey().getEncoded();
    return CredSspClient.create(
        new CredSspClient.Offer(6, false),
        ntlm,
        Bytes.of(key),
        RANDOM,
        Optional.of(TsCredentials.of(account, "", password)));
  }

  private static Optional<CredSspResult> signIn(CredSspClient client, Wire wire)
      throws IOException, DecodeException {
    wire.send(client.start());
    while (true) {
      Bytes head = Bytes.empty();
      while (TsRequest.size(head).isEmpty()) {
        head = head.plus(wire.more(1));
      }
      int size = Math.toIntExact(TsRequest.size(head).getAsLong());
      CredSspClient.Step step = client.receive(head.plus(wire.more(size - head.size())));
      wire.send(step.send());
      if (step.result().isPresent()) {
        return step.result();
      }
    }
  }
}
