package rdpdoctor.evtx.bytes;

import java.time.Instant;

/** Windows' FILETIME: units of 100 nanoseconds since the beginning of 1601, UTC. */
public final class FileTime {

  private static final long UNITS_PER_SECOND = 10_000_000;
  private static final long NANOSECONDS_PER_UNIT = 100;
  private static final long EPOCH_SECOND = Instant.parse("1601-01-01T00:00:00Z").getEpochSecond();

  private FileTime() {}

  /** Every number is a time: a count beyond the signed range is read as unsigned. */
  public static Instant toInstant(long units) {
    long seconds = Long.divideUnsigned(units, UNITS_PER_SECOND);
    long rest = Long.remainderUnsigned(units, UNITS_PER_SECOND);
    return Instant.ofEpochSecond(EPOCH_SECOND + seconds, rest * NANOSECONDS_PER_UNIT);
  }
}
