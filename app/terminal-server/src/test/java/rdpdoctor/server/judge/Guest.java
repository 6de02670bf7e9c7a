package rdpdoctor.server.judge;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
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
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Our own client, led phase by phase; each needs those before it. */
final class Guest implements AutoCloseable {

  static final Desktop DESKTOP = new Desktop(800, 600, 24);

  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));

  private final GuestWire wire;
  private final int earlyCapabilities;
  private int protocol;
  private Optional<ServerData> server = Optional.empty();
  private SecureSettings security = SecureSettings.plain();
  private Channels channels = new Channels(0, 0, OptionalInt.empty());

  private Guest(GuestWire wire, int earlyCapabilities) {
    this.wire = wire;
    this.earlyCapabilities = earlyCapabilities;
  }

  static Guest of(Twin twin) throws IOException {
    return of(twin, Outgoing.untouched());
  }

  static Guest of(Twin twin, Outgoing outgoing) throws IOException {
    return new Guest(
        GuestWire.to(twin.address(), outgoing),
        ClientData.SUPPORT_ERRINFO_PDU
            | ClientData.SUPPORT_HEARTBEAT_PDU
            | ClientData.SUPPORT_NETCHAR_AUTODETECT);
  }

  GuestWire wire() {
    return wire;
  }

  Negotiation negotiate(int protocols) throws IOException, DecodeException {
    wire.send(Tpkt.wrap(new ConnectionRequest("", OptionalInt.of(protocols)).encode()));
    Negotiation answer = ConnectionConfirm.decode(Tpkt.unwrap(wire.read())).negotiation();
    if (answer instanceof Negotiation.Response(int _, int selected)) {
      protocol = selected;
    }
    return answer;
  }

  ServerData settle() throws IOException, DecodeException {
    SettingsPhase.Result result = wire.play(new SettingsPhase(client()));
    ServerData data = assertInstanceOf(SettingsPhase.Result.Accepted.class, result).server();
    server = Optional.of(data);
    security = secured(data.security());
    return data;
  }

  private ClientData client() {
    int methods = protocol == SecurityProtocol.RDP ? EncryptionMethod.ALL : EncryptionMethod.NONE;
    return new ClientData("GUEST", methods, protocol, DESKTOP, earlyCapabilities, true);
  }

  private static SecureSettings secured(ServerSecurityData data) throws DecodeException {
    return data.encryptionMethod() == EncryptionMethod.NONE
        ? SecureSettings.plain()
        : SecureSettings.standard(
            data.encryptionMethod(),
            RANDOM,
            data.serverRandom(),
            ServerCertificate.decode(data.serverCertificate()));
  }

  Channels join() throws IOException, DecodeException {
    ServerData data = server.orElseThrow();
    JoinPhase.Result result = wire.play(JoinPhase.of(client(), data));
    int user = assertInstanceOf(JoinPhase.Result.Joined.class, result).userId();
    channels = new Channels(user, data.ioChannelId(), data.messageChannelId());
    return channels;
  }

  LicensePhase.Result license(Introduction introduction) throws IOException, DecodeException {
    return wire.play(licensing(introduction));
  }

  LicensePhase licensing(Introduction introduction) {
    return new LicensePhase(
        channels,
        security,
        introduction,
        new LicensePhase.Mode.Exchange(
            new LicenseClient(
                new LicenseApplicant(Twin.USER, "GUEST", new HardwareId(RANDOM.first(16))),
                new LicenseRandom(RANDOM, RANDOM.plus(RANDOM.first(16))),
                security.certificate())),
        InstantSource.system());
  }

  /** Signs in as anna, with her password. */
  static Introduction anna() {
    return anna(ExtendedInformation.NONE);
  }

  static Introduction anna(ExtendedInformation extended) {
    return Introduction.of(
        ClientInformation.signingIn("", Twin.USER, extended),
        Password.takeOver(Twin.PASSWORD.toCharArray()));
  }

  ActivationPhase activation() {
    return new ActivationPhase(
        channels,
        security,
        new ClientProfile(DESKTOP, Set.of(), List.of()),
        InstantSource.system());
  }

  ActivationPhase.Result activate() throws IOException, DecodeException {
    return wire.play(activation());
  }

  /** All phases, under TLS or, where the server has no more, under standard RDP security. */
  SessionPhase session(Introduction introduction)
      throws IOException, GeneralSecurityException, DecodeException {
    upToLicensing(introduction);
    return assertInstanceOf(ActivationPhase.Result.Active.class, activate()).session();
  }

  LicensePhase.Result upToLicensing(Introduction introduction)
      throws IOException, GeneralSecurityException, DecodeException {
    negotiate(SecurityProtocol.SSL);
    if (protocol == SecurityProtocol.SSL) {
      wire.secure();
    }
    settle();
    join();
    return license(introduction);
  }

  Channels channels() {
    return channels;
  }

  /** The first event of a session that is like that; others are passed over. */
  SessionEvent await(SessionPhase session, Predicate<SessionEvent> wished)
      throws IOException, DecodeException {
    while (true) {
      Turn turn = session.receive(wire.read());
      wire.send(turn.send());
      Optional<SessionEvent> found = turn.events().stream().filter(wished).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
