package rdpdoctor.diagnosis.account;

import static rdpdoctor.diagnosis.account.AccountFlag.AUTO_LOCKED;
import static rdpdoctor.diagnosis.account.AccountFlag.DISABLED;
import static rdpdoctor.diagnosis.account.AccountFlag.INTERDOMAIN_TRUST;
import static rdpdoctor.diagnosis.account.AccountFlag.PASSWORD_EXPIRED;
import static rdpdoctor.diagnosis.account.AccountFlag.PASSWORD_NEVER_EXPIRES;
import static rdpdoctor.diagnosis.account.AccountFlag.SERVER_TRUST;
import static rdpdoctor.diagnosis.account.AccountFlag.SMARTCARD_REQUIRED;
import static rdpdoctor.diagnosis.account.AccountFlag.WORKSTATION_TRUST;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands between a local account and any sign-in, by the account policy of its machine.
 *
 * <p>When a password expires is computed, not stored: the time at which it was set and the maximum
 * password age, as MS-SAMR 3.1.5.14.4 has it.
 *
 * @param now the time to judge at
 */
public record AccountStanding(LocalAccount account, AccountPolicy policy, Instant now) {

  /** None of them if the account may sign in, as far as its own state goes. */
  public Set<AccountObstacle> obstacles() {
    Set<AccountObstacle> obstacles = EnumSet.noneOf(AccountObstacle.class);
    if (account.flags().has(DISABLED)) {
      obstacles.add(AccountObstacle.DISABLED);
    }
    if (isLocked()) {
      obstacles.add(AccountObstacle.LOCKED);
    }
    if (account.expires().filter(this::isPast).isPresent()) {
      obstacles.add(AccountObstacle.EXPIRED);
    }
    passwordObstacle().ifPresent(obstacles::add);
    return Set.copyOf(obstacles);
  }

  /**
   * Whether the account is locked now. Windows marks a locked account and counts the wrong
   * passwords, and forgets both when the time is over only at the next attempt.
   */
  public boolean isLocked() {
    return (account.flags().has(AUTO_LOCKED) || hasReachedThreshold())
        && !isOver(policy.lockoutDuration());
  }

  private boolean hasReachedThreshold() {
    return policy.lockoutThreshold() > 0
        && account.badPasswords() >= policy.lockoutThreshold()
        && account.lastBadPassword().isPresent();
  }

  /** Without a time of the last wrong password a mark stays a mark. */
  private boolean isOver(Optional<Duration> duration) {
    return duration
        .flatMap(length -> account.lastBadPassword().map(last -> last.plus(length)))
        .filter(this::isPast)
        .isPresent();
  }

  /** Empty if the password never expires, or must be changed at the next sign-in in any case. */
  public Optional<Instant> passwordExpires() {
    return keepsPassword()
        ? Optional.empty()
        : policy
            .maximumPasswordAge()
            .flatMap(age -> account.passwordSet().map(set -> set.plus(age)));
  }

  private Optional<AccountObstacle> passwordObstacle() {
    if (keepsPassword()) {
      return Optional.empty();
    }
    if (account.passwordSet().isEmpty()) {
      return Optional.of(AccountObstacle.PASSWORD_MUST_CHANGE);
    }
    boolean hasExpired =
        account.flags().has(PASSWORD_EXPIRED) || passwordExpires().filter(this::isPast).isPresent();
    return hasExpired ? Optional.of(AccountObstacle.PASSWORD_EXPIRED) : Optional.empty();
  }

  private boolean keepsPassword() {
    return Stream.of(
            PASSWORD_NEVER_EXPIRES,
            SMARTCARD_REQUIRED,
            INTERDOMAIN_TRUST,
            WORKSTATION_TRUST,
            SERVER_TRUST)
        .anyMatch(account.flags()::has);
  }

  private boolean isPast(Instant time) {
    return !time.isAfter(now);
  }
}
