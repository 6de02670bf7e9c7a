package rdpdoctor.server.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the session table, be it a session or a listener.
 *
 * @param id the session; listeners count from 65536 as in Windows
 * @param winStation such as {@code RDP-Tcp#3}, {@code RDP-Tcp} of the listener itself; empty where
 *     no client is connected
 * @param user such as {@code CORP\anna}; empty where nobody is logged on
 * @param client empty where none is connected
 * @param address where a listener listens, or why it does not; where a client comes from
 * @param connectedAt when the client came
 * @param loggedOnAt when the user logged on
 * @param disconnectedAt when the client left
 * @param lastInputAt when the user last did something
 */
public record SessionEntry(
    int id,
    String winStation,
    SessionState state,
    String user,
    Optional<ConnectedClient> client,
    String address,
    Optional<Instant> connectedAt,
    Optional<Instant> loggedOnAt,
    Optional<Instant> disconnectedAt,
    Optional<Instant> lastInputAt) {

  /** A listener, or one that could not be opened. */
  public static SessionEntry listener(int id, String name, SessionState state, String address) {
    return new SessionEntry(
        id,
        name,
        state,
        "",
        Optional.empty(),
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
