package rdpdoctor.server.connection;

import java.time.Duration;

/** How far a connection has come; each state has its deadline. */
final class Progress {

  /** A client that does not get on holds a thread no longer than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Transport transport;
  private volatile ConnectionState state = ConnectionState.NEGOTIATING;

  Progress(Transport transport) {
    this.transport = transport;
    transport.allow(PATIENCE);
  }

  void reaches(ConnectionState next) {
    state = next;
    transport.allow(PATIENCE);
  }

  /** From now on the client may be silent as long as it likes. */
  void isActive() {
    state = ConnectionState.ACTIVE;
    transport.allowSilence();
  }

  ConnectionState state() {
    return state;
  }
}
