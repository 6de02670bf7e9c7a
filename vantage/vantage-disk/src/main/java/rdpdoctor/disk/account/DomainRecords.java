package rdpdoctor.disk.account;

import java.time.Duration;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.Sid;

/** The two values of an account domain. */
final class DomainRecords {

  private static final int MAXIMUM_PASSWORD_AGE = 0x18;
  private static final int LOCKOUT_DURATION = 0x30;
  private static final int LOCKOUT_WINDOW = 0x38;
  private static final int LOCKOUT_THRESHOLD = 0x54;
  private static final int POLICY_END = 0x56;

  private static final int VARIABLE_FIELDS = 4;
  private static final int SID = 1;

  private DomainRecords() {}

  /**
   * @param fixed the value F, whose keys further on are left alone
   */
  static AccountPolicy policy(byte... fixed) throws MalformedRecordException {
    RecordBytes record = new RecordBytes("domain F", fixed);
    record.requireLength(POLICY_END);
    return new AccountPolicy(
        Times.length(record, MAXIMUM_PASSWORD_AGE, "maximum password age"),
        record.int16(LOCKOUT_THRESHOLD),
        Times.length(record, LOCKOUT_DURATION, "lockout duration"),
        Times.length(record, LOCKOUT_WINDOW, "lockout window").orElse(Duration.ZERO));
  }

  /**
   * @param variable the value V
   */
  static Sid sid(byte... variable) throws MalformedRecordException {
    RecordBytes record = new RecordBytes("domain V", variable);
    EntryTable table = new EntryTable(record, 0, VARIABLE_FIELDS);
    Sid sid = BinarySid.read("domain V: SID", table.bytes(SID, "SID"));
    if (sid.isFull()) {
      throw record.malformed("SID has 15 sub-authorities, expected at most 14");
    }
    return sid;
  }
}
