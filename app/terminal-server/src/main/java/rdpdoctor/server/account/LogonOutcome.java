package rdpdoctor.server.account;

import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.mechanism.NtStatus;

/** What comes of a name and a password inside a session. */
public sealed interface LogonOutcome {

  /**
   * They are right.
   *
   * @param cached whether no domain controller was asked, but what the machine remembers
   */
  record LoggedOn(SessionUser user, boolean cached) implements LogonOutcome {}

  /**
   * Nobody is logged on.
   *
   * @param status the true reason, an NTSTATUS
   */
  record Refused(long status) implements LogonOutcome {

    /** What the client is told of it, if it wants to hear of logon errors. */
    public LogonErrors logonErrors() {
      return new LogonErrors(LogonErrors.ERROR_CODE_ACCESS_DENIED, kind(status));
    }

    private static long kind(long status) {
      if (status == NtStatus.NO_SUCH_USER || status == NtStatus.WRONG_PASSWORD) {
        return LogonErrors.LOGON_FAILED_BAD_PASSWORD;
      }
      return status == LogonStatus.PASSWORD_EXPIRED || status == LogonStatus.PASSWORD_MUST_CHANGE
          ? LogonErrors.LOGON_FAILED_UPDATE_PASSWORD
          : LogonErrors.LOGON_FAILED_OTHER;
    }
  }
}
