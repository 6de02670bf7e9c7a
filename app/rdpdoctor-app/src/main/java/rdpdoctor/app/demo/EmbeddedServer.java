package rdpdoctor.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.rdp.server.ListenerSecurity;
import rdpdoctor.server.ListenerSettings;
import rdpdoctor.server.PrivateKeyState;
import rdpdoctor.server.TerminalServer;

/** The terminal server on loopback, with Network Level Authentication as Windows sets it up. */
public final class EmbeddedServer implements DemoServer {

  private static final String COMPUTER = "DEMO";

  private final TerminalServer server;

  private EmbeddedServer(TerminalServer server) {
    this.server = server;
  }

  public static DemoServer start(State state) {
    // It shares its process, and so its first TLS class, with the look at it.
    LegacyTls.allow();
    ListenerSettings settings =
        new ListenerSettings(
            new InetSocketAddress(Inet4Address.ofLiteral(HOST), 0),
            new ListenerSecurity(
                ListenerSecurity.SECURITY_LAYER_TLS, state != State.WITHOUT_NLA, true),
            key(state),
            COMPUTER,
            COMPUTER);
    try {
      return new EmbeddedServer(TerminalServer.start(settings, InstantSource.system()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the demonstration needs RSA and TLS of the JDK", e);
    }
  }

  private static PrivateKeyState key(State state) {
    return switch (state) {
      case WITH_NLA, WITHOUT_NLA -> PrivateKeyState.READABLE;
      case KEY_UNREADABLE -> PrivateKeyState.UNREADABLE;
    };
  }

  @Override
  public int port() {
    return server.address().getPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
