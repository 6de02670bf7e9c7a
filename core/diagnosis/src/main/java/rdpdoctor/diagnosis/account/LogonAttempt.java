package rdpdoctor.diagnosis.account;

import java.util.Set;

/** A way to sign in, with the right that it needs and the groups that it makes one a member of. */
public enum LogonAttempt {
  /** Into a session of Remote Desktop. */
  REMOTE(
      LogonRight.REMOTE_INTERACTIVE,
      LogonRight.DENY_REMOTE_INTERACTIVE,
      WellKnownSid.INTERACTIVE,
      WellKnownSid.REMOTE_INTERACTIVE_LOGON),

  /** What network level authentication does before there is a session. */
  NETWORK(LogonRight.NETWORK, LogonRight.DENY_NETWORK, WellKnownSid.NETWORK),

  /** At the console. */
  CONSOLE(LogonRight.INTERACTIVE, LogonRight.DENY_INTERACTIVE, WellKnownSid.INTERACTIVE);

  private final LogonRight needed;
  private final LogonRight denial;
  private final Set<WellKnownSid> groups;

  LogonAttempt(LogonRight needed, LogonRight denial, WellKnownSid... groups) {
    this.needed = needed;
    this.denial = denial;
    this.groups = Set.of(groups);
  }

  public LogonRight needed() {
    return needed;
  }

  public LogonRight denial() {
    return denial;
  }

  Set<WellKnownSid> groups() {
    return groups;
  }
}
