package rdpdoctor.server.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;
import rdpdoctor.server.tls.CertificateSource;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.Picture;
import rdpdoctor.testkit.server.SessionRequest;

/** A terminal server that obeys the hives of a machine, on a free port of the loopback address. */
final class Twin implements AutoCloseable {

  static final String USER = "anna";
  static final String PASSWORD = "geheim";

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  private static final Duration LIMIT = Duration.ofSeconds(40);

  /** To make one takes its time, and no test looks for another. */
  private static final CertificateSource CERTIFICATES =
      CertificateSource.selfSigned(InstantSource.system());

  private final TerminalServer server;

  private Twin(TerminalServer server) {
    this.server = server;
  }

  static OfflineWindows windows() {
    return OfflineWindows.healthy(Edition.SERVER_2019);
  }

  /** A listener with these settings, as the registry names and numbers them. */
  static Twin listening(int securityLayer, int minEncryptionLevel, int userAuthentication) {
    return of(
        windows()
            .system(LISTENER, "SecurityLayer", securityLayer)
            .system(LISTENER, "MinEncryptionLevel", minEncryptionLevel)
            .system(LISTENER, "UserAuthentication", userAuthentication));
  }

  /**
   * Standard RDP security of this level. The key of the server is made for the first client, which
   * takes longer than some clients wait.
   */
  static Twin underStandardSecurity(int minEncryptionLevel) throws IOException, DecodeException {
    Twin twin = listening(0, minEncryptionLevel, 0);
    try (Guest first = Guest.of(twin)) {
      first.negotiate(SecurityProtocol.RDP);
      first.settle();
    }
    twin.awaitNoConnection();
    return twin;
  }

  /** A session host that wants a licence of each device, and has a server for them. */
  static Twin licensingDevices() {
    return of(
        windows()
            .system(TERMINAL_SERVER, "TSAppCompat", 1)
            .system(TERMINAL_SERVER + "\\RCM\\Licensing Core", "LicensingMode", 2)
            .system(LISTENER, "UserAuthentication", 0)
            .software(POLICY, "LicenseServers", "licenses.corp.example"));
  }

  /** TLS without network level authentication: whoever comes sees something. */
  static Twin underTls() {
    return listening(2, 2, 0);
  }

  static Twin of(OfflineWindows windows) {
    Facts facts = facts(windows);
    try (Password password = Password.takeOver(PASSWORD.toCharArray())) {
      KnownPasswords passwords =
          KnownPasswords.none().and(AccountName.parse(USER).orElseThrow(), password);
      InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
      return new Twin(
          TerminalServer.start(
              ServerSettings.of(() -> facts, passwords, Hosting.desktop(), InstantSource.system())
                  .at(Placement.at(new InetSocketAddress(loopback, 0)))
                  .showing(CERTIFICATES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Facts facts(OfflineWindows windows) {
    try (TemporaryFolder volume = TemporaryFolder.create()) {
      windows.writeTo(volume.path());
      return new DiskVantage(KnowledgeBase.registryKeys(), KnowledgeBase.events())
          .observe(WindowsFolder.find(volume.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoWindowsException e) {
      throw new AssertionError(e);
    }
  }

  InetSocketAddress address() {
    return server.address();
  }

  String host() {
    return address().getAddress().getHostAddress();
  }

  int port() {
    return address().getPort();
  }

  /** Of anna, with her password. */
  SessionRequest request() {
    return SessionRequest.to(host(), port()).as(USER, PASSWORD);
  }

  TerminalServer server() {
    return server;
  }

  /** All but the listeners. */
  List<SessionEntry> sessions() {
    return server.sessions().list().stream()
        .filter(entry -> entry.state() != SessionState.LISTEN)
        .toList();
  }

  /** The one session that is like that, once there is one. */
  SessionEntry await(Predicate<SessionEntry> wished) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<SessionEntry> found = sessions().stream().filter(wished).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Pause.brief();
    }
    throw new AssertionError("no such session among " + sessions());
  }

  SessionEntry awaitActive() {
    return await(entry -> entry.state() == SessionState.ACTIVE);
  }

  /** Once it is so. */
  void awaitNoConnection() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (sessions().stream().anyMatch(Twin::isConnected)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still connected: " + sessions());
      }
      Pause.brief();
    }
  }

  private static boolean isConnected(SessionEntry entry) {
    return entry.client().isPresent() || entry.state() == SessionState.CONNQ;
  }

  /** What a session shows, as the server sees it. */
  Optional<Picture> picture(SessionEntry session) {
    return server.sessions().picture(session.id()).map(Picture::of);
  }

  @Override
  public void close() {
    server.close();
  }
}
