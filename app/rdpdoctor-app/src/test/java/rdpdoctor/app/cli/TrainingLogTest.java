package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.Golden;
import rdpdoctor.testkit.eventlog.Document;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

class TrainingLogTest {

  private static final Path RESOURCE =
      Path.of("src/main/resources/rdpdoctor/app/cli/training-log.txt");
  private static final Instant TIME = Instant.parse("2024-05-01T03:12:00Z");
  private static final int ROW = 32;

  private static final Document EVENT =
      Events.classic("System", "TermDD", 56, 1, TIME, List.of("\\Device\\Termdd", "NULL"));

  private final ByteBuffer log =
      new EvtxBuilder().chunk(chunk -> chunk.record(1, TIME, EVENT)).build();

  @Test
  void the_resource_is_what_the_builder_of_logs_writes() {
    Golden.assertMatches(RESOURCE, rows());
  }

  @Test
  void the_log_comes_back_byte_for_byte() throws IOException {
    assertEquals(log, ByteBuffer.wrap(TrainingLog.bytes()));
  }

  private String rows() {
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
