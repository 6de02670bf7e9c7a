package rdpdoctor.server.account;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.rdp.mechanism.NtStatus;

/**
 * The order in which an account is checked: whether it is locked, whether the password is right,
 * and only then everything else, so that nobody learns the state of an account by guessing, except
 * that it is locked. Samba's {@code auth_sam} does the same and is tested against Windows;
 * Microsoft documents no order.
 */
final class AccountChecks {

  private static final List<AccountObstacle> BEHIND_THE_PASSWORD =
      List.of(
          AccountObstacle.DISABLED,
          AccountObstacle.EXPIRED,
          AccountObstacle.PASSWORD_MUST_CHANGE,
          AccountObstacle.PASSWORD_EXPIRED);

  private AccountChecks() {}

  /** Why the account is refused, an NTSTATUS; empty if it is not. */
  static OptionalLong refusal(Set<AccountObstacle> obstacles, boolean isPasswordRight) {
    if (obstacles.contains(AccountObstacle.LOCKED)) {
      return OptionalLong.of(LogonStatus.ACCOUNT_LOCKED_OUT);
    }
    if (!isPasswordRight) {
      return OptionalLong.of(NtStatus.WRONG_PASSWORD);
    }
    return BEHIND_THE_PASSWORD.stream()
        .filter(obstacles::contains)
        .mapToLong(AccountChecks::status)
        .findFirst();
  }

  private static long status(AccountObstacle obstacle) {
    return switch (obstacle) {
      case DISABLED -> LogonStatus.ACCOUNT_DISABLED;
      case LOCKED -> LogonStatus.ACCOUNT_LOCKED_OUT;
      case EXPIRED -> LogonStatus.ACCOUNT_EXPIRED;
      case PASSWORD_EXPIRED -> LogonStatus.PASSWORD_EXPIRED;
      case PASSWORD_MUST_CHANGE -> LogonStatus.PASSWORD_MUST_CHANGE;
    };
  }
}
