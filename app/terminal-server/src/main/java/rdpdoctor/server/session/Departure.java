package rdpdoctor.server.session;

/**
 * Why a client is sent away: Set Error Info, [MS-RDPBCGR] 2.2.5.1.1, and the reason of the
 * ultimatum behind it.
 *
 * @param errorInfo 0 where there is nothing to explain
 */
public record Departure(long errorInfo, int reason) {

  private static final int RN_PROVIDER_INITIATED = 1;
  private static final int RN_USER_REQUESTED = 3;

  /** The user wanted it so. */
  public static final Departure REQUESTED = new Departure(0, RN_USER_REQUESTED);

  /** ERRINFO_RPC_INITIATED_DISCONNECT: an administrator took the client away. */
  public static final Departure DISCONNECTED_BY_ADMINISTRATOR = told(0x1);

  /** ERRINFO_RPC_INITIATED_LOGOFF: an administrator ended the session. */
  public static final Departure LOGGED_OFF_BY_ADMINISTRATOR = told(0x2);

  /** ERRINFO_IDLE_TIMEOUT. */
  public static final Departure IDLE_TIMEOUT = told(0x3);

  /** ERRINFO_LOGON_TIMEOUT: the time limit of a session that is connected, too. */
  public static final Departure LOGON_TIMEOUT = told(0x4);

  /** ERRINFO_DISCONNECTED_BY_OTHERCONNECTION. */
  public static final Departure REPLACED = told(0x5);

  /** ERRINFO_LOGOFF_BY_USER. */
  public static final Departure LOGGED_OFF = told(0xC);

  /** The service ends. */
  public static final Departure SERVER_STOPS = new Departure(0x1, RN_PROVIDER_INITIATED);

  public static Departure told(long errorInfo) {
    return new Departure(errorInfo, RN_USER_REQUESTED);
  }
}
