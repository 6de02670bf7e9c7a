package rdpdoctor.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.testkit.Golden;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

class StoredLogTest {

  private static final Path RESOURCES = Path.of("src/main/resources/rdpdoctor/app/scenario");
  private static final Instant WRITTEN = Instant.parse("2024-05-01T03:12:00Z");
  private static final int ROW = 32;

  /** An event, and how long before the hives were written it was logged. */
  private record Logged(Duration before, String provider, int id, List<String> data) {}

  private static final Logged START = new Logged(Duration.ofHours(20), "EventLog", 6005, List.of());

  @ParameterizedTest
  @EnumSource
  void the_resource_is_what_the_builder_of_logs_writes(StoredLog log) {
    Golden.assertMatches(RESOURCES.resolve(log.resource()), rows(built(log)));
  }

  @ParameterizedTest
  @EnumSource
  void the_log_comes_back_byte_for_byte(StoredLog log) {
    assertEquals(built(log), ByteBuffer.wrap(log.bytes()));
  }

  private static List<Logged> events(StoredLog log) {
    return switch (log) {
      case STARTED -> List.of(START);
      case NO_DOMAIN_CONTROLLER -> List.of(START, noController(40), noController(20));
      case NOT_TRUSTED ->
          List.of(
              START, new Logged(Duration.ofMinutes(35), "NETLOGON", 3210, List.of("CORP", "DC01")));
    };
  }

  private static Logged noController(int minutes) {
    return new Logged(Duration.ofMinutes(minutes), "NETLOGON", 5719, List.of("CORP"));
  }

  private static ByteBuffer built(StoredLog log) {
    return new EvtxBuilder()
        .chunk(
            chunk -> {
              long number = 0;
              for (Logged event : events(log)) {
                number++;
                Instant time = WRITTEN.minus(event.before());
                chunk.record(
                    number,
                    time,
                    Events.classic(
                        "System", event.provider(), event.id(), number, time, event.data()));
              }
              return chunk;
            })
        .build();
  }

  private static String rows(ByteBuffer log) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < log.capacity(); at += ROW) {
      byte[] row = new byte[ROW];
      log.get(at, row);
      String hex = HexFormat.of().formatHex(row);
      if (!hex.matches("0*")) {
        rows.add("%05x %s\n".formatted(at, hex));
      }
    }
    return String.join("", rows);
  }
}
