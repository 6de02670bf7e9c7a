package rdpdoctor.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rdpdoctor.testkit.eventlog.ChunkBuilder;
import rdpdoctor.testkit.eventlog.Document;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

/**
 * A System log of 20 MB, the size at which Windows begins to overwrite it: four months of a server
 * that is started every few days. Few of its events speak of Remote Desktop.
 */
final class GeneratedLog {

  private static final int CHUNKS = 319;
  private static final int EVENTS_OF_A_CHUNK = 180;
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration BETWEEN = Duration.ofMinutes(3);

  /** What comes again and again. */
  private static final List<Kind> COMMON =
      List.of(
          new Kind("Service Control Manager", 7036, "Windows Update", "running", "77007500"),
          new Kind("Microsoft-Windows-Kernel-General", 16, "1234", "\\??\\C:\\Users\\any.dat"),
          new Kind("Microsoft-Windows-DistributedCOM", 10016, "Local", "Activation", "{0002DF02}"),
          new Kind("Microsoft-Windows-Time-Service", 37, "time.example", "0x8"),
          new Kind("Microsoft-Windows-GroupPolicy", 1501, "0", "4", "47"));

  /** What the diagnosis asks for. */
  private static final List<Kind> WANTED =
      List.of(
          new Kind("Microsoft-Windows-Kernel-General", 12, "10", "0", "17763"),
          new Kind("EventLog", 6005),
          new Kind("Service Control Manager", 7040, "BITS", "demand start", "auto start", "BITS"),
          new Kind("Schannel", 36874, "TLS 1.0"),
          new Kind("TermDD", 56, "\\Device\\Termdd", "192.0.2.1"));

  private static final int EVERY = 50;

  private GeneratedLog() {}

  private record Kind(String provider, int id, List<String> data) {

    Kind(String provider, int id, String... data) {
      this(provider, id, List.of(data));
    }

    Document event(long number, Instant time) {
      return Events.classic("System", provider, id, number, time, data);
    }
  }

  /** Takes the place of a log that is there. */
  static void write(Path file) throws IOException {
    EvtxBuilder log = new EvtxBuilder();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      long first = 1 + (long) chunk * EVENTS_OF_A_CHUNK;
      log.chunk(records -> filled(records, first));
    }
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = log.build();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static ChunkBuilder filled(ChunkBuilder records, long first) {
    for (long number = first; number < first + EVENTS_OF_A_CHUNK; number++) {
      Instant time = BEGIN.plus(BETWEEN.multipliedBy(number));
      records.record(number, time, kind(number).event(number, time));
    }
    return records;
  }

  private static Kind kind(long number) {
    return number % EVERY == 0
        ? WANTED.get((int) (number / EVERY % WANTED.size()))
        : COMMON.get((int) (number % COMMON.size()));
  }
}
