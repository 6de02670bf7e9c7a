package rdpdoctor.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.client.Turn;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.logon.AutoReconnectCookie;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** A client of ours that has a session on a server without NLA, or tries to get one. */
final class Visitor implements AutoCloseable {

  static final Desktop DESKTOP = new Desktop(640, 480, 16);

  private static final Bytes NO_RANDOM = Bytes.of(new byte[32]);

  private final Client client;
  private final ActivationPhase.Result result;

  private Visitor(Client client, ActivationPhase.Result result) {
    this.client = client;
    this.result = result;
  }

  /** Signs in with the password that everybody has here. */
  static Visitor of(TerminalServer server, String user) throws IOException, DecodeException {
    return of(server, user, ExtendedInformation.NONE);
  }

  /** Comes back with a cookie alone. */
  static Visitor of(TerminalServer server, AutoReconnectCookie cookie)
      throws IOException, DecodeException {
    ExtendedInformation nobody = ExtendedInformation.NONE;
    ExtendedInformation extended =
        new ExtendedInformation(
            nobody.addressFamily(),
            nobody.address(),
            nobody.directory(),
            nobody.timeZone(),
            nobody.performanceFlags(),
            Optional.of(cookie.prove(NO_RANDOM).encode()));
    return of(server, Introduction.of(ClientInformation.signedIn("", "", extended)));
  }

  private static Visitor of(TerminalServer server, String user, ExtendedInformation extended)
      throws IOException, DecodeException {
    try (Password password = Password.takeOver("Passw0rd1".toCharArray())) {
      return of(server, Introduction.of(ClientInformation.signingIn("", user, extended), password));
    }
  }

  /** Shows no password, and gets the logon screen. */
  static Visitor anonymous(TerminalServer server) throws IOException, DecodeException {
    return of(server, Introduction.anonymous());
  }

  private static Visitor of(TerminalServer server, Introduction introduction)
      throws IOException, DecodeException {
    Client client = Client.of(server);
    client.negotiate(SecurityProtocol.SSL);
    try {
      client.secure();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    ClientData data =
        new ClientData(
            "VISITOR",
            EncryptionMethod.NONE,
            SecurityProtocol.SSL,
            DESKTOP,
            ClientData.SUPPORT_ERRINFO_PDU | ClientData.SUPPORT_HEARTBEAT_PDU,
            true);
    ServerData agreed =
        assertInstanceOf(SettingsPhase.Result.Accepted.class, play(client, new SettingsPhase(data)))
            .server();
    int user =
        assertInstanceOf(JoinPhase.Result.Joined.class, play(client, JoinPhase.of(data, agreed)))
            .userId();
    Channels channels = new Channels(user, agreed.ioChannelId(), agreed.messageChannelId());
    play(
        client,
        new LicensePhase(
            channels,
            SecureSettings.plain(),
            introduction,
            new LicensePhase.Mode.Listen(),
            InstantSource.system()));
    ActivationPhase activation =
        new ActivationPhase(
            channels,
            SecureSettings.plain(),
            new ClientProfile(DESKTOP, Set.of(), List.of()),
            InstantSource.system());
    return new Visitor(client, play(client, activation));
  }

  private static <R> R play(Client client, Phase<R> phase) throws IOException, DecodeException {
    client.send(phase.start());
    while (true) {
      switch (phase.receive(client.readPdu())) {
        case Phase.Step.Continue<R>(Bytes next) -> client.send(next);
        case Phase.Step.Finished<R>(R result) -> {
          return result;
        }
      }
    }
  }

  SessionPhase session() {
    return assertInstanceOf(ActivationPhase.Result.Active.class, result).session();
  }

  void type(int... scanCodes) throws IOException {
    for (int code : scanCodes) {
      client.send(session().input(List.of(new InputEvent.ScanCode(code, 0))));
    }
  }

  void send(Bytes bytes) throws IOException {
    client.send(bytes);
  }

  /** The first event of this kind; others are passed over. */
  <E extends SessionEvent> E await(Class<E> kind) throws IOException, DecodeException {
    while (true) {
      Turn turn = session().receive(client.readPdu());
      client.send(turn.send());
      Optional<E> found =
          turn.events().stream().filter(kind::isInstance).map(kind::cast).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  /** The connection breaks. */
  void abort() throws IOException {
    client.abort();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
