package rdpdoctor.server.domain;

import java.util.Set;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.server.account.LogonStatus;

/**
 * What Windows makes of the answers of its domain controllers, NTSTATUS of [MS-ERREF] 2.3.
 *
 * <p>Samba's winbindd hands on what a controller says of an account as it is. Where the controller
 * does not know the member itself it says STATUS_ACCESS_DENIED or STATUS_LOGON_FAILURE (seen with
 * Samba 4.17), and Windows what is the matter: the trust is broken.
 */
final class DomainStatus {

  static final long ACCESS_DENIED = 0xC000_0022L;
  static final long INVALID_LOGON_HOURS = 0xC000_006FL;
  static final long INVALID_WORKSTATION = 0xC000_0070L;
  static final long NO_TRUST_SAM_ACCOUNT = 0xC000_018BL;
  static final long DOMAIN_CONTROLLER_NOT_FOUND = 0xC000_0233L;

  /** The domain controller knows the member, or it could not speak of an account. */
  private static final Set<Long> OF_ACCOUNTS =
      Set.of(
          NtStatus.NO_SUCH_USER,
          NtStatus.WRONG_PASSWORD,
          INVALID_LOGON_HOURS,
          INVALID_WORKSTATION,
          LogonStatus.ACCOUNT_RESTRICTION,
          LogonStatus.PASSWORD_EXPIRED,
          LogonStatus.PASSWORD_MUST_CHANGE,
          LogonStatus.ACCOUNT_DISABLED,
          LogonStatus.ACCOUNT_EXPIRED,
          LogonStatus.ACCOUNT_LOCKED_OUT,
          LogonStatus.LOGON_TYPE_NOT_GRANTED,
          LogonStatus.SMARTCARD_LOGON_REQUIRED);

  private static final Set<Long> OF_NOBODY =
      Set.of(LogonStatus.NO_LOGON_SERVERS, DOMAIN_CONTROLLER_NOT_FOUND);

  private DomainStatus() {}

  static boolean isOfAccount(long status) {
    return OF_ACCOUNTS.contains(status);
  }

  /** What a status comes to that says nothing of an account, once the trust was looked at. */
  static long withTrust(long status, WinbindAnswer trust) {
    return switch (trust) {
      case WinbindAnswer.Accepted _ -> status;
      case WinbindAnswer.NotAsked _ -> LogonStatus.NO_LOGON_SERVERS;
      case WinbindAnswer.Refused(long reason) when OF_NOBODY.contains(reason) ->
          LogonStatus.NO_LOGON_SERVERS;
      case WinbindAnswer.Refused(long reason) ->
          reason == NO_TRUST_SAM_ACCOUNT
              ? NO_TRUST_SAM_ACCOUNT
              : LogonStatus.TRUSTED_RELATIONSHIP_FAILURE;
    };
  }
}
