package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.testkit.program.RequiresProgram;

class NewHiveTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void a_new_hive_holds_a_root_and_nothing_else(int minor) throws Exception {
    ByteBuffer image = NewHive.of(minor, NOW);
    Hive hive = Hive.open(image);
    assertEquals(minor, hive.baseBlock().minor());
    assertEquals(NOW, hive.root().lastWritten());
    CheckReport report = HiveCheck.of(image);
    assertEquals(List.of(), report.damage());
    assertEquals(List.of(), report.remarks());
    assertEquals(1, report.keys());
    assertEquals(0, report.values());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  @RequiresProgram({"python3", "hivexml", "hivexsh", "regfinfo", "reglookup"})
  void others_read_it(int minor) {
    Path file = Judges.write(NewHive.of(minor, NOW), folder.resolve("new"));
    assertEquals(Set.of(), Judges.accept(file));
  }

  @Test
  void the_same_instant_gives_the_same_bytes() {
    assertEquals(NewHive.of(5, NOW), NewHive.of(5, NOW));
    assertFalse(NewHive.of(5, NOW).equals(NewHive.of(5, NOW.plusSeconds(1))));
  }

  @Test
  void a_version_that_windows_does_not_write_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> NewHive.of(2, NOW));
    assertThrows(IllegalArgumentException.class, () -> NewHive.of(6, NOW));
  }
}
