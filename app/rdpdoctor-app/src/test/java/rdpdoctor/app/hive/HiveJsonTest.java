package rdpdoctor.app.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;

/** Every object that the hive commands write is of the published form. */
class HiveJsonTest {

  @TempDir private Path folder;
  private String hive = "";

  @BeforeEach
  void write() {
    hive = TestHive.write(folder.resolve("SYSTEM")).toString();
  }

  @Test
  void keys_values_trees_checks_and_recoveries_are_valid() {
    assertValid("get", hive, TestHive.TERMINAL_SERVER);
    assertValid("get", hive, TestHive.TERMINAL_SERVER, "odd");
    assertValid("get", hive, TestHive.TERMINAL_SERVER, "RCDependentServices");
    assertValid("tree", hive);
    assertValid("check", hive);
    assertValid("recover", hive);
  }

  @Test
  void changes_and_differences_are_valid() {
    String other = TestHive.write(folder.resolve("OTHER")).toString();
    assertValid("set", hive, TestHive.TERMINAL_SERVER, "fDenyTSConnections", "dword", "0", "-y");
    assertValid("set", hive, "New", "v", "sz", "x", "--dry-run");
    assertValid("delete", hive, TestHive.TERMINAL_SERVER, "Big", "-y");
    assertValid("delete", hive, "ControlSet001", "-y");
    String lines = assertValid("diff", other, hive, "--times");
    assertTrue(lines.contains("\"difference\":\"value-changed\""), lines);
    assertTrue(lines.contains("\"difference\":\"key-removed\""), lines);
    assertTrue(lines.contains("\"difference\":\"last-written-changed\""), lines);
  }

  private static String assertValid(String... arguments) {
    List<String> words = new ArrayList<>(List.of("hive"));
    words.addAll(List.of(arguments));
    words.add("--json");
    Run run = Run.of(words.toArray(String[]::new));
    assertEquals("", run.err());
    for (String line : run.out().split("\n", -1)) {
      if (!line.isEmpty()) {
        Schemas.assertValid("hive-1.schema.json", line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return run.out();
  }
}
