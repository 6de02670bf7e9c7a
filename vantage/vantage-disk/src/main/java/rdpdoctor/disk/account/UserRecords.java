package rdpdoctor.disk.account;

import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;

/** The two values of a local account. */
final class UserRecords {

  private static final int LAST_LOGON = 0x08;
  private static final int PASSWORD_SET = 0x18;
  private static final int EXPIRES = 0x20;
  private static final int LAST_BAD_PASSWORD = 0x28;
  private static final int RELATIVE_IDENTIFIER = 0x30;
  private static final int PRIMARY_GROUP = 0x34;
  private static final int FLAGS = 0x38;
  private static final int BAD_PASSWORDS = 0x40;
  private static final int FIXED_END = 0x44;

  private static final int VARIABLE_FIELDS = 17;
  private static final int NAME = 1;
  private static final int LOGON_HOURS = 11;
  private static final int NT_HASH = 14;

  private UserRecords() {}

  /**
   * @param sid of the account, whose last number is the name of its key
   * @param fixed the value F
   * @param variable the value V
   */
  static LocalAccount read(Sid sid, byte[] fixed, byte[] variable) throws MalformedRecordException {
    RecordBytes state = state(sid, fixed);
    EntryTable table = new EntryTable(new RecordBytes("user V", variable), 0, VARIABLE_FIELDS);
    return new LocalAccount(
        sid,
        table.text(NAME, "name"),
        state.int32(PRIMARY_GROUP),
        new AccountFlags(state.int32(FLAGS)),
        Times.point(state.int64(EXPIRES)),
        Times.point(state.int64(PASSWORD_SET)),
        Times.point(state.int64(LAST_LOGON)),
        Times.point(state.int64(LAST_BAD_PASSWORD)),
        state.int16(BAD_PASSWORDS),
        hasClosedHours(table),
        password(table.length(NT_HASH)));
  }

  private static RecordBytes state(Sid sid, byte... fixed) throws MalformedRecordException {
    RecordBytes state = new RecordBytes("user F", fixed);
    state.requireLength(FIXED_END);
    state.requireRelativeIdentifier(RELATIVE_IDENTIFIER, sid);
    return state;
  }

  /** A bit for each unit of the week, set where it is open; no bits at all if all are. */
  private static boolean hasClosedHours(EntryTable table) throws MalformedRecordException {
    byte[] bits = table.bytes(LOGON_HOURS, "logon hours");
    long units = Math.min(table.number(LOGON_HOURS), (long) bits.length * Byte.SIZE);
    for (int unit = 0; unit < units; unit++) {
      if ((bits[unit / Byte.SIZE] >> unit % Byte.SIZE & 1) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The length alone tells: of a hash in Windows NT 4.0, of a header with or without one since
   * Windows 2000, and of a longer header with or without one since Windows 10 1607.
   */
  private static StoredPassword password(long length) {
    return switch ((int) length) {
      case 0x10, 0x14, 0x38 -> StoredPassword.SET;
      case 0x00, 0x04, 0x18 -> StoredPassword.BLANK;
      default -> StoredPassword.UNKNOWN;
    };
  }
}
