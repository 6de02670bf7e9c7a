package rdpdoctor.rdp.logon;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_LOGON_ERRORS_INFO, [MS-RDPBCGR] 2.2.10.1.1.4.1.1: what the logon is waiting for, or failed of.
 * Editions of the specification disagree on which values belong to which of the two fields.
 *
 * @param errorNotificationType as sent, unsigned
 * @param errorNotificationData as sent, unsigned: a kind of failure, or the session in question
 */
public record LogonErrors(long errorNotificationType, long errorNotificationData) {

  public static final long LOGON_MSG_SESSION_BUSY_OPTIONS = 0xFFFF_FFF8L;
  public static final long LOGON_MSG_DISCONNECT_REFUSED = 0xFFFF_FFF9L;
  public static final long LOGON_MSG_NO_PERMISSION = 0xFFFF_FFFAL;
  public static final long LOGON_MSG_BUMP_OPTIONS = 0xFFFF_FFFBL;
  public static final long LOGON_MSG_RECONNECT_OPTIONS = 0xFFFF_FFFCL;
  public static final long LOGON_MSG_SESSION_TERMINATE = 0xFFFF_FFFDL;
  public static final long LOGON_MSG_SESSION_CONTINUE = 0xFFFF_FFFEL;
  public static final long ERROR_CODE_ACCESS_DENIED = 0xFFFF_FFFFL;

  public static final long LOGON_FAILED_BAD_PASSWORD = 0;
  public static final long LOGON_FAILED_UPDATE_PASSWORD = 1;
  public static final long LOGON_FAILED_OTHER = 2;
  public static final long LOGON_WARNING = 3;

  static LogonErrors decode(Bytes field) throws DecodeException {
    ByteReader reader = new ByteReader("logon errors", field);
    long type = reader.u32le("ErrorNotificationType");
    return new LogonErrors(type, reader.u32le("ErrorNotificationData"));
  }

  Bytes encode() {
    return new ByteWriter().u32le(errorNotificationType).u32le(errorNotificationData).toBytes();
  }
}
