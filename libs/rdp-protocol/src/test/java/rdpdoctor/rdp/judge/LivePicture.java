package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.server.RealServer;

/** A session with a real server under TLS, as nobody, and what it paints. */
final class LivePicture implements AutoCloseable {

  /** A server that has had nothing to draw for so long has drawn all there is. */
  private static final int QUIET_MILLIS = 3_000;

  /** Any will do where nothing is secret. */
  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));

  private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
  private final Wire wire;
  private final SessionPhase session;
  private final Desktop desktop;
  private final Canvas canvas;

  private LivePicture(Wire wire, SessionPhase session, Desktop desktop) throws DecodeException {
    this.wire = wire;
    this.session = session;
    this.desktop = desktop;
    this.canvas =
        Canvas.of(desktop.width(), desktop.height(), desktop.bitsPerPixel(), BitmapCodecs.none());
  }

  static LivePicture of(RealServer server, Desktop wanted, Set<Integer> orders)
      throws IOException, DecodeException, GeneralSecurityException {
    Wire wire = Wire.to(server);
    int tls = SecurityProtocol.SSL;
    wire.send(Tpkt.wrap(new ConnectionRequest("", OptionalInt.of(tls)).encode()));
    wire.read();
    wire.underTls();
    ClientData client =
        new ClientData(
            "rdpdoctor", EncryptionMethod.NONE, tls, wanted, ClientData.SUPPORT_ERRINFO_PDU, false);
    SettingsPhase.Result settled = wire.play(new SettingsPhase(client));
    ServerData data = assertInstanceOf(SettingsPhase.Result.Accepted.class, settled).server();
    JoinPhase.Result joined = wire.play(JoinPhase.of(client, data));
    int user = assertInstanceOf(JoinPhase.Result.Joined.class, joined).userId();
    Channels channels = new Channels(user, data.ioChannelId(), data.messageChannelId());
    wire.play(
        new LicensePhase(
            channels,
            SecureSettings.plain(),
            Introduction.anonymous(),
            new LicensePhase.Mode.Exchange(licenseClient()),
            InstantSource.system()));
    ActivationPhase activation =
        new ActivationPhase(
            channels,
            SecureSettings.plain(),
            new ClientProfile(wanted, orders, List.of()),
            InstantSource.system());
    ActivationPhase.Result.Active active =
        assertInstanceOf(ActivationPhase.Result.Active.class, wire.play(activation));
    return new LivePicture(wire, active.session(), active.desktop());
  }

  /** A server may want one to be asked for, and gives none. */
  private static LicenseClient licenseClient() {
    LicenseApplicant applicant =
        new LicenseApplicant("", "JUDGE", new HardwareId(RANDOM.first(16)));
    LicenseRandom random = new LicenseRandom(RANDOM, RANDOM.plus(RANDOM.first(16)));
    return new LicenseClient(applicant, random, SecureSettings.plain().certificate());
  }

  Desktop desktop() {
    return desktop;
  }

  /** What there is to be seen when the server has nothing more to draw, as 0xRRGGBB. */
  int[] pixels() throws Exception {
    try {
      while (true) {
        Future<Bytes> next = reader.submit(wire::read);
        paint(session.receive(next.get(QUIET_MILLIS, TimeUnit.MILLISECONDS)));
      }
    } catch (TimeoutException _) {
      return painted();
    }
  }

  private void paint(Turn turn) throws IOException, DecodeException {
    wire.send(turn.send());
    for (SessionEvent event : turn.events()) {
      canvas.apply(assertInstanceOf(SessionEvent.Updated.class, event).update());
    }
  }

  private int[] painted() {
    int[] pixels = new int[canvas.width() * canvas.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = canvas.rgb(i % canvas.width(), i / canvas.width());
    }
    return pixels;
  }

  @Override
  public void close() throws IOException {
    wire.close();
    reader.close();
  }
}
