package rdpdoctor.rdp.ntlm;

import java.time.Instant;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** FILETIME, [MS-DTYP] 2.3.3: steps of 100 ns since 1601-01-01 UTC. */
public final class FileTime {

  static final int SIZE = 8;

  private static final long STEPS_PER_SECOND = 10_000_000L;
  private static final long NANOS_PER_STEP = 100L;
  private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");

  private FileTime() {}

  public static Instant decode(Bytes value) throws DecodeException {
    ByteReader reader = new ByteReader("FILETIME", value);
    long steps = reader.u64le("dwLowDateTime and dwHighDateTime");
    reader.expectEnd();
    if (steps < 0) {
      throw reader.wrong("value", Long.toUnsignedString(steps), "less than 2^63");
    }
    return EPOCH
        .plusSeconds(steps / STEPS_PER_SECOND)
        .plusNanos(steps % STEPS_PER_SECOND * NANOS_PER_STEP);
  }

  public static Bytes encode(Instant instant) {
    long seconds = instant.getEpochSecond() - EPOCH.getEpochSecond();
    long steps = seconds * STEPS_PER_SECOND + instant.getNano() / NANOS_PER_STEP;
    return new ByteWriter().u64le(steps).toBytes();
  }
}
