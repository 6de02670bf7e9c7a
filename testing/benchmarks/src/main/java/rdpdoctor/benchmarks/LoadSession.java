package rdpdoctor.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
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
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** A session under TLS that only looks: it is active, and has been sent a part of its desktop. */
final class LoadSession implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Desktop DESKTOP = new Desktop(1024, 768, 16);

  /** Any will do where nothing is secret. */
  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));

  private final LoadWire wire;
  private final SessionPhase session;

  private LoadSession(LoadWire wire, SessionPhase session) {
    this.wire = wire;
    this.session = session;
  }

  static LoadSession open(Visitor visitor, InetSocketAddress server)
      throws IOException, GeneralSecurityException, DecodeException {
    LoadWire wire = LoadWire.to(server, PATIENCE);
    try {
      LoadSession session = new LoadSession(wire, activated(visitor, wire));
      session.awaitPicture();
      return session;
    } catch (IOException | GeneralSecurityException | DecodeException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  private static SessionPhase activated(Visitor visitor, LoadWire wire)
      throws IOException, GeneralSecurityException, DecodeException {
    int tls = SecurityProtocol.SSL;
    wire.send(Tpkt.wrap(new ConnectionRequest("", OptionalInt.of(tls)).encode()));
    wire.read();
    wire.secure();
    ClientData client =
        new ClientData(
            visitor.clientName(),
            EncryptionMethod.NONE,
            tls,
            DESKTOP,
            ClientData.SUPPORT_ERRINFO_PDU,
            false);
    ServerData server = settled(wire.play(new SettingsPhase(client)));
    int user = joined(wire.play(JoinPhase.of(client, server)));
    Channels channels = new Channels(user, server.ioChannelId(), server.messageChannelId());
    wire.play(
        new LicensePhase(
            channels,
            SecureSettings.plain(),
            visitor.introduction(),
            new LicensePhase.Mode.Exchange(licenseClient(visitor)),
            InstantSource.system()));
    return active(
        wire.play(
            new ActivationPhase(
                channels,
                SecureSettings.plain(),
                new ClientProfile(DESKTOP, Set.of(), List.of()),
                InstantSource.system())));
  }

  private static ServerData settled(SettingsPhase.Result result) throws IOException {
    return switch (result) {
      case SettingsPhase.Result.Accepted(ServerData server) -> server;
      case SettingsPhase.Result other -> throw new IOException(other.toString());
    };
  }

  private static int joined(JoinPhase.Result result) throws IOException {
    return switch (result) {
      case JoinPhase.Result.Joined(int user) -> user;
      case JoinPhase.Result other -> throw new IOException(other.toString());
    };
  }

  private static SessionPhase active(ActivationPhase.Result result) throws IOException {
    return switch (result) {
      case ActivationPhase.Result.Active(SessionPhase session, Desktop _) -> session;
      case ActivationPhase.Result other -> throw new IOException(other.toString());
    };
  }

  private static LicenseClient licenseClient(Visitor visitor) {
    HardwareId hardware = new HardwareId(RANDOM.first(16));
    LicenseRandom random = new LicenseRandom(RANDOM, RANDOM.plus(RANDOM.first(16)));
    return new LicenseClient(
        new LicenseApplicant("", visitor.clientName(), hardware),
        random,
        SecureSettings.plain().certificate());
  }

  private void awaitPicture() throws IOException, DecodeException {
    wire.send(session.refresh(Rectangle.ofDesktop(DESKTOP.width(), DESKTOP.height())));
    while (!receive()) {
      // The server has more to say before it paints.
    }
  }

  /** Takes one PDU; whether it paints. */
  private boolean receive() throws IOException, DecodeException {
    Turn turn = session.receive(wire.read());
    wire.send(turn.send());
    boolean paints = false;
    for (SessionEvent event : turn.events()) {
      switch (event) {
        case SessionEvent.Updated(Update update) -> paints |= update.kind() == Update.Kind.BITMAP;
        case SessionEvent.ErrorReported _, SessionEvent.Disconnected _ ->
            throw new IOException(event.toString());
        default -> {} // Nothing of it is painting.
      }
    }
    return paints;
  }

  /** Reads all that comes until the session ends, by either side. */
  void readOn() {
    try {
      wire.patience(Duration.ZERO);
      while (true) {
        receive();
      }
    } catch (IOException | DecodeException _) {
      // It is over, as was wished.
    }
  }

  @Override
  public void close() throws IOException {
    wire.send(SessionPhase.disconnect());
    wire.close();
  }
}
