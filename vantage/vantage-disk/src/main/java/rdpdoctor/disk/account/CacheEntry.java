package rdpdoctor.disk.account;

import java.time.Instant;
import java.util.Optional;

/**
 * The open header of a cached logon: whether there is one, and its time. What follows the header is
 * encrypted and not touched.
 *
 * @param time empty if the slot is not occupied
 */
record CacheEntry(boolean isOccupied, Optional<Instant> time) {

  private static final int USER_NAME_LENGTH = 0x00;
  private static final int TIME = 0x20;
  private static final int HEADER_END = 0x60;

  static CacheEntry read(String name, byte... value) throws MalformedRecordException {
    RecordBytes record = new RecordBytes(name, value);
    record.requireLength(HEADER_END);
    boolean isOccupied = record.int16(USER_NAME_LENGTH) != 0;
    return new CacheEntry(
        isOccupied, isOccupied ? Times.point(record.int64(TIME)) : Optional.empty());
  }
}
