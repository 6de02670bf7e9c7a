package rdpdoctor.disk.account;

/** A name of the security policy: its length, the space for it and its position, then the text. */
final class PolicyName {

  private static final int LENGTH = 0;
  private static final int POSITION = 4;
  private static final int TEXT = 8;

  private PolicyName() {}

  /** Empty where nothing is stored. */
  static String read(byte... value) throws MalformedRecordException {
    if (value.length == 0) {
      return "";
    }
    RecordBytes record = new RecordBytes("policy name", value);
    record.requireLength(TEXT);
    return record.text(
        Integer.toUnsignedLong(record.int32(POSITION)), record.int16(LENGTH), "text");
  }
}
