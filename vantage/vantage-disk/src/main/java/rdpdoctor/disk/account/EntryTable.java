package rdpdoctor.disk.account;

/**
 * The table that a record of variable length begins with: for each field its offset from the end of
 * the table, its length, and a number that only some fields use.
 */
final class EntryTable {

  private static final int ENTRY = 12;
  private static final int LENGTH = 4;
  private static final int NUMBER = 8;

  private final RecordBytes record;
  private final int start;
  private final int end;

  /**
   * @param start where the table begins
   * @param entries how many it has
   */
  EntryTable(RecordBytes record, int start, int entries) throws MalformedRecordException {
    this.record = record;
    this.start = start;
    this.end = start + entries * ENTRY;
    record.requireLength(end);
  }

  String text(int entry, String field) throws MalformedRecordException {
    return record.text(position(entry), length(entry), field);
  }

  byte[] bytes(int entry, String field) throws MalformedRecordException {
    return record.bytes(position(entry), length(entry), field);
  }

  long length(int entry) {
    return Integer.toUnsignedLong(record.int32(start + entry * ENTRY + LENGTH));
  }

  /** The third number of the entry. */
  long number(int entry) {
    return Integer.toUnsignedLong(record.int32(start + entry * ENTRY + NUMBER));
  }

  private long position(int entry) {
    return end + Integer.toUnsignedLong(record.int32(start + entry * ENTRY));
  }
}
