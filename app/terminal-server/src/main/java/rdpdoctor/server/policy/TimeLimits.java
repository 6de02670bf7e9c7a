package rdpdoctor.server.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a session lives; what is empty has no end.
 *
 * @param active {@code MaxConnectionTime}
 * @param idle {@code MaxIdleTime}
 * @param disconnected {@code MaxDisconnectionTime}
 * @param endsSession {@code fResetBroken}: at its limit, or with a broken connection, a session is
 *     ended and not disconnected
 */
public record TimeLimits(
    Optional<Duration> active,
    Optional<Duration> idle,
    Optional<Duration> disconnected,
    boolean endsSession) {}
