package rdpdoctor.rdp.mechanism;

/**
 * Why a sign-in is refused: NTSTATUS of [MS-ERREF] 2.3 and SECURITY_STATUS of the security
 * packages, unsigned.
 */
public final class NtStatus {

  public static final long NO_SUCH_USER = 0xC000_0064L;
  public static final long WRONG_PASSWORD = 0xC000_006AL;

  /** What a client is told of either, lest it learns which names there are. */
  public static final long LOGON_FAILURE = 0xC000_006DL;

  /** Only NTLM version 1 or LM was offered. */
  public static final long NTLM_BLOCKED = 0xC000_0418L;

  public static final long SEC_E_MESSAGE_ALTERED = 0x8009_030FL;
  public static final long SEC_E_WRONG_PRINCIPAL = 0x8009_0322L;
  public static final long SEC_E_BAD_BINDINGS = 0x8009_0346L;

  private NtStatus() {}
}
