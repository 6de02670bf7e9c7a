package rdpdoctor.hive.regf;

import java.time.Instant;

/** Windows' FILETIME: units of 100 nanoseconds since the beginning of 1601, UTC. */
public final class FileTime {

  private static final long UNITS_PER_SECOND = 10_000_000;
  private static final long NANOSECONDS_PER_UNIT = 100;

  /** 1601-01-01T00:00:00Z; a number, as parsing it costs a short command 20 milliseconds. */
  private static final long EPOCH_SECOND = -11_644_473_600L;

  private FileTime() {}

  /** Every number is a time: a count beyond the signed range is read as unsigned. */
  public static Instant toInstant(long units) {
    long seconds = Long.divideUnsigned(units, UNITS_PER_SECOND);
    long rest = Long.remainderUnsigned(units, UNITS_PER_SECOND);
    return Instant.ofEpochSecond(EPOCH_SECOND + seconds, rest * NANOSECONDS_PER_UNIT);
  }

  public static long fromInstant(Instant instant) {
    return (instant.getEpochSecond() - EPOCH_SECOND) * UNITS_PER_SECOND
        + instant.getNano() / NANOSECONDS_PER_UNIT;
  }
}
