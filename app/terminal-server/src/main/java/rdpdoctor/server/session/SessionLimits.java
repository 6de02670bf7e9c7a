package rdpdoctor.server.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a session may last, as the listener or a policy says it; empty is for ever.
 *
 * @param idle {@code MaxIdleTime}: without input
 * @param connected {@code MaxConnectionTime}: with a client
 * @param disconnected {@code MaxDisconnectionTime}: without a client
 * @param endsSession {@code fResetBroken}: a session whose time is over, or whose connection broke,
 *     is ended instead of disconnected
 */
public record SessionLimits(
    Optional<Duration> idle,
    Optional<Duration> connected,
    Optional<Duration> disconnected,
    boolean endsSession) {

  public static final SessionLimits NONE =
      new SessionLimits(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
