package rdpdoctor.server.policy;

import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.DrainMode;

/**
 * How many sessions a machine makes, for whom, and how it notices that a client is gone.
 *
 * @param sessionHost {@code TSAppCompat} is 1: the role of a session host, which needs licenses
 * @param administrativeSessions how many there may be without that role, or without a license: two
 *     on a server, one on a client edition
 * @param logonsDisabled {@code WinStationsDisabled} is 1, as {@code change logon /disable} sets it
 * @param singleSessionPerUser a user who comes back gets the session that is there
 * @param keepAlive how often a client is asked whether it is there; empty where it never is
 * @param autoReconnect whether clients get a cookie for coming back without credentials
 */
public record SessionPolicy(
    boolean sessionHost,
    int administrativeSessions,
    DrainMode drainMode,
    boolean logonsDisabled,
    boolean singleSessionPerUser,
    Optional<Duration> keepAlive,
    boolean autoReconnect) {}
