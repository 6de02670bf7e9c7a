package rdpdoctor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import rdpdoctor.rdp.server.ListenerSecurity;

/** Servers on free ports of the loopback address, named WIN01 in the domain CORP. */
final class Listeners {

  static final Instant NOW = Instant.parse("2026-11-01T12:34:56.7890123Z");

  static final ListenerSecurity NLA = new ListenerSecurity(2, true, true);
  static final ListenerSecurity TLS = new ListenerSecurity(2, false, true);
  static final ListenerSecurity NEGOTIATE = new ListenerSecurity(1, false, true);
  static final ListenerSecurity RDP = new ListenerSecurity(0, false, true);

  private Listeners() {}

  static TerminalServer start(ListenerSecurity security) {
    return start(security, PrivateKeyState.READABLE);
  }

  static TerminalServer start(ListenerSecurity security, PrivateKeyState key) {
    try {
      InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
      return TerminalServer.start(
          new ListenerSettings(new InetSocketAddress(loopback, 0), security, key, "WIN01", "CORP"),
          InstantSource.fixed(NOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
