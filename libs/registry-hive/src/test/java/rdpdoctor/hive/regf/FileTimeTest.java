package rdpdoctor.hive.regf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FileTimeTest {

  @Test
  void time_begins_in_1601() {
    assertEquals(Instant.parse("1601-01-01T00:00:00Z"), FileTime.toInstant(0));
    assertEquals(
        Instant.parse("2020-01-01T00:00:00.1234567Z"),
        FileTime.toInstant(132_223_104_001_234_567L));
  }

  @Test
  void every_number_is_a_time() {
    assertEquals(Instant.parse("+60056-05-28T05:36:10.9551615Z"), FileTime.toInstant(-1));
  }

  @Test
  void a_time_there_and_back_is_the_same() {
    for (long units : new long[] {0, 1, 132_223_104_001_234_567L, Long.MAX_VALUE}) {
      assertEquals(units, FileTime.fromInstant(FileTime.toInstant(units)));
    }
  }
}
