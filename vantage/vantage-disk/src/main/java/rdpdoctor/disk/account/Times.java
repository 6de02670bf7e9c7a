package rdpdoctor.disk.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rdpdoctor.hive.regf.FileTime;

/** Points and lengths of time as both hives hold them: in units of 100 nanoseconds. */
final class Times {

  private static final long UNITS_PER_SECOND = 10_000_000;
  private static final long NANOSECONDS_PER_UNIT = 100;

  private Times() {}

  /** Empty for zero and for the greatest number, which both stand for never. */
  static Optional<Instant> point(long units) {
    return units == 0 || units == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(FileTime.toInstant(units));
  }

  /** A length is negative; empty for zero and for the least number, which both stand for ever. */
  static Optional<Duration> length(RecordBytes record, int position, String field)
      throws MalformedRecordException {
    long units = record.int64(position);
    if (units > 0) {
      throw record.malformed("%s is %d, expected a negative number".formatted(field, units));
    }
    return units == 0 || units == Long.MIN_VALUE ? Optional.empty() : Optional.of(duration(-units));
  }

  private static Duration duration(long units) {
    return Duration.ofSeconds(
        units / UNITS_PER_SECOND, units % UNITS_PER_SECOND * NANOSECONDS_PER_UNIT);
  }
}
