package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.diagnosis.account.Accounts.ANNA;
import static rdpdoctor.diagnosis.account.Accounts.NOW;
import static rdpdoctor.diagnosis.account.Accounts.POLICY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an account's own state and the account policy say. */
class AccountStandingTest {

  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
  private static final Optional<Instant> TEN_MINUTES_AGO =
      Optional.of(NOW.minus(Duration.ofMinutes(10)));
  private static final Optional<Instant> AN_HOUR_AGO = Optional.of(NOW.minus(Duration.ofHours(1)));
  private static final AccountFlags NORMAL = AccountFlags.of(AccountFlag.NORMAL);

  @Test
  void nothing_hinders_an_ordinary_account() {
    assertEquals(Set.of(), standing(ANNA).obstacles());
  }

  @Test
  void a_disabled_account_is_hindered() {
    LocalAccount disabled = with(AccountFlags.of(AccountFlag.NORMAL, AccountFlag.DISABLED));
    assertEquals(Set.of(AccountObstacle.DISABLED), standing(disabled).obstacles());
  }

  @Test
  void an_account_expires_at_its_time_and_not_before() {
    assertEquals(Set.of(AccountObstacle.EXPIRED), standing(expiring(NOW)).obstacles());
    assertEquals(Set.of(), standing(expiring(NOW.plusSeconds(1))).obstacles());
  }

  @Test
  void a_password_expires_when_it_has_reached_the_maximum_age() {
    Instant edge = NOW.minus(Duration.ofDays(42));
    assertEquals(
        Set.of(AccountObstacle.PASSWORD_EXPIRED),
        standing(passwordSet(NORMAL, Optional.of(edge))).obstacles());
    assertEquals(
        Set.of(), standing(passwordSet(NORMAL, Optional.of(edge.plusSeconds(1)))).obstacles());
    assertEquals(
        Optional.of(NOW), standing(passwordSet(NORMAL, Optional.of(edge))).passwordExpires());
  }

  @Test
  void a_password_that_was_never_set_must_be_changed() {
    assertEquals(
        Set.of(AccountObstacle.PASSWORD_MUST_CHANGE),
        standing(passwordSet(NORMAL, Optional.empty())).obstacles());
  }

  @Test
  void no_password_expires_without_a_maximum_age() {
    AccountPolicy endless = new AccountPolicy(Optional.empty(), 5, Optional.empty(), Duration.ZERO);
    LocalAccount old = passwordSet(NORMAL, Optional.of(LONG_AGO));
    assertEquals(Set.of(), new AccountStanding(old, endless, NOW).obstacles());
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountFlag.class,
      names = {
        "PASSWORD_NEVER_EXPIRES",
        "SMARTCARD_REQUIRED",
        "INTERDOMAIN_TRUST",
        "WORKSTATION_TRUST",
        "SERVER_TRUST"
      })
  void some_accounts_keep_their_password_for_ever(AccountFlag flag) {
    AccountFlags flags = AccountFlags.of(AccountFlag.NORMAL, flag);
    assertEquals(Set.of(), standing(passwordSet(flags, Optional.of(LONG_AGO))).obstacles());
    assertEquals(Set.of(), standing(passwordSet(flags, Optional.empty())).obstacles());
  }

  @Test
  void a_password_that_is_marked_as_expired_has_expired() {
    LocalAccount marked =
        passwordSet(
            AccountFlags.of(AccountFlag.NORMAL, AccountFlag.PASSWORD_EXPIRED), Optional.of(NOW));
    assertEquals(Set.of(AccountObstacle.PASSWORD_EXPIRED), standing(marked).obstacles());
  }

  @Test
  void as_many_wrong_passwords_as_the_threshold_lock_an_account_for_a_while() {
    assertTrue(standing(locked(NORMAL, 5, TEN_MINUTES_AGO)).isLocked());
    assertFalse(standing(locked(NORMAL, 4, TEN_MINUTES_AGO)).isLocked());
    assertFalse(standing(locked(NORMAL, 5, AN_HOUR_AGO)).isLocked());
    assertFalse(standing(locked(NORMAL, 5, Optional.empty())).isLocked());
  }

  @Test
  void a_lock_without_end_stays_until_somebody_unlocks_the_account() {
    AccountPolicy endless =
        new AccountPolicy(Optional.empty(), 5, Optional.empty(), Duration.ofMinutes(30));
    LocalAccount account = locked(NORMAL, 5, Optional.of(LONG_AGO));
    assertEquals(
        Set.of(AccountObstacle.LOCKED), new AccountStanding(account, endless, NOW).obstacles());
  }

  @Test
  void without_a_threshold_nothing_locks_an_account_but_its_mark() {
    AccountPolicy none =
        new AccountPolicy(
            Optional.empty(), 0, Optional.of(Duration.ofMinutes(30)), Duration.ofMinutes(30));
    AccountFlags marked = AccountFlags.of(AccountFlag.NORMAL, AccountFlag.AUTO_LOCKED);
    assertFalse(new AccountStanding(locked(NORMAL, 9, TEN_MINUTES_AGO), none, NOW).isLocked());
    assertTrue(new AccountStanding(locked(marked, 0, TEN_MINUTES_AGO), none, NOW).isLocked());
    assertFalse(new AccountStanding(locked(marked, 0, AN_HOUR_AGO), none, NOW).isLocked());
  }

  private static AccountStanding standing(LocalAccount account) {
    return new AccountStanding(account, POLICY, NOW);
  }

  private static LocalAccount with(AccountFlags flags) {
    return passwordSet(flags, Optional.of(NOW));
  }

  private static LocalAccount expiring(Instant time) {
    return account(NORMAL, Optional.of(time), Optional.of(NOW), Optional.empty(), 0);
  }

  private static LocalAccount passwordSet(AccountFlags flags, Optional<Instant> time) {
    return account(flags, Optional.empty(), time, Optional.empty(), 0);
  }

  private static LocalAccount locked(AccountFlags flags, int count, Optional<Instant> last) {
    return account(flags, Optional.empty(), Optional.of(NOW), last, count);
  }

  private static LocalAccount account(
      AccountFlags flags,
      Optional<Instant> expires,
      Optional<Instant> passwordSet,
      Optional<Instant> lastBadPassword,
      int badPasswords) {
    return new LocalAccount(
        ANNA.sid(),
        ANNA.name(),
        ANNA.primaryGroup(),
        flags,
        expires,
        passwordSet,
        Optional.empty(),
        lastBadPassword,
        badPasswords,
        false,
        StoredPassword.SET);
  }
}
