package rdpdoctor.server.account;

/** Further values of NTSTATUS and SECURITY_STATUS, [MS-ERREF] 2.3, that a sign-in ends with. */
public final class LogonStatus {

  public static final long NO_LOGON_SERVERS = 0xC000_005EL;
  public static final long ACCOUNT_RESTRICTION = 0xC000_006EL;
  public static final long PASSWORD_EXPIRED = 0xC000_0071L;
  public static final long ACCOUNT_DISABLED = 0xC000_0072L;
  public static final long NO_SUCH_DOMAIN = 0xC000_00DFL;
  public static final long LOGON_TYPE_NOT_GRANTED = 0xC000_015BL;
  public static final long TRUSTED_RELATIONSHIP_FAILURE = 0xC000_018DL;
  public static final long NETLOGON_NOT_STARTED = 0xC000_0192L;
  public static final long ACCOUNT_EXPIRED = 0xC000_0193L;
  public static final long PASSWORD_MUST_CHANGE = 0xC000_0224L;
  public static final long ACCOUNT_LOCKED_OUT = 0xC000_0234L;
  public static final long SMARTCARD_LOGON_REQUIRED = 0xC000_02FAL;

  /** What a client is told where a policy forbids NTLM, as users have reported. */
  public static final long SEC_E_UNSUPPORTED_FUNCTION = 0x8009_0302L;

  private LogonStatus() {}
}
