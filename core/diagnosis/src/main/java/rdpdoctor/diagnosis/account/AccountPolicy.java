package rdpdoctor.diagnosis.account;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the passwords of local accounts live, and when wrong ones lock an account.
 *
 * @param maximumPasswordAge empty if passwords never expire
 * @param lockoutThreshold 0 if nothing locks an account
 * @param lockoutDuration empty if an account stays locked until an administrator unlocks it
 * @param lockoutWindow the time after which wrong passwords are forgotten
 */
public record AccountPolicy(
    Optional<Duration> maximumPasswordAge,
    int lockoutThreshold,
    Optional<Duration> lockoutDuration,
    Duration lockoutWindow) {}
