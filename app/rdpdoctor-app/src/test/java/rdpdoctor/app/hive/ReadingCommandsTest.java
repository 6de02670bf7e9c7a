package rdpdoctor.app.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.app.Run;

class ReadingCommandsTest {

  private static final String CURRENT = "CurrentControlSet\\Control\\Terminal Server";

  @TempDir private Path folder;
  private String hive = "";

  @BeforeEach
  void write() {
    hive = TestHive.write(folder.resolve("SYSTEM")).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "fDenyTSConnections, 1",
    "FDENYTSCONNECTIONS, 1",
    "ProductVersion, 5.1",
    "@, 既定",
    "Big, 18446744073709551615",
    "odd, 0102",
  })
  void a_value_alone_is_its_data(String name, String data) {
    Run run = Run.of("hive", "get", hive, CURRENT, name);
    assertEquals(new Run(0, data + "\n", ""), run);
  }

  @Test
  void each_string_of_several_has_a_line() {
    assertEquals(
        "CertPropSvc\na b\n", Run.of("hive", "get", hive, CURRENT, "RCDependentServices").out());
  }

  @Test
  void a_key_shows_its_resolved_path_time_values_and_subkeys() {
    assertEquals(
        """
        [ControlSet002\\Control]  2003-04-24T12:00:00Z
          Terminal Server\\
        """,
        Run.of("hive", "get", hive, "CurrentControlSet\\Control").out());
    assertEquals(
        """
        [ControlSet002\\Control\\Terminal Server]  2003-04-24T12:00:00Z
          fDenyTSConnections   REG_DWORD      0x00000001 (1)
          ProductVersion       REG_SZ         "5.1"
          @                    REG_SZ         "既定"
          RCDependentServices  REG_MULTI_SZ   "CertPropSvc", "a b"
          Big                  REG_QWORD      0xffffffffffffffff (18446744073709551615)
          odd                  0xffff0012     0102
        """,
        Run.of("hive", "get", hive, CURRENT).out());
  }

  @Test
  void what_is_not_there_is_said_by_its_path() {
    Run key = Run.of("hive", "get", hive, "ControlSet001\\Control\\TerminalServer");
    assertEquals(1, key.status());
    assertEquals(
        "rdpdoctor: %s: there is no key ControlSet001\\Control\\TerminalServer\n".formatted(hive),
        key.err());
    Run value = Run.of("hive", "get", hive, CURRENT, "x", "--lang", "ja");
    assertEquals(1, value.status());
    assertEquals(
        "rdpdoctor: %s: %s に値 \"x\" はありません\n".formatted(hive, TestHive.TERMINAL_SERVER),
        value.err());
  }

  @Test
  void a_tree_is_cut_at_its_depth() {
    assertEquals(
        """
        []
          ControlSet001
          ControlSet002
          Select
            Current = REG_DWORD 0x00000002 (2)
        """,
        Run.of("hive", "tree", hive, "--depth", "1", "--values").out());
  }

  @Test
  void a_sound_hive_is_told_by_the_exit_code() {
    Run run = Run.of("hive", "check", hive);
    assertEquals(0, run.status());
    assertTrue(run.out().contains(": sound (7 keys, 7 values, "), run.out());
  }

  @Test
  void damage_is_told_with_its_offset() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(hive));
    bytes[4096] = 'x';
    Files.write(Path.of(hive), bytes);
    Run run = Run.of("hive", "check", hive);
    assertEquals(1, run.status(), run.out() + run.err());
    assertTrue(run.out().startsWith("at 0x1000: "), run.out());
    assertEquals(65, Run.of("hive", "get", hive).status());
  }

  @Test
  void a_hive_equals_itself() {
    assertEquals(new Run(0, "", ""), Run.of("hive", "diff", hive, hive));
  }

  @ParameterizedTest
  @CsvSource({"get", "tree", "check", "export", "recover"})
  void a_file_that_is_no_hive_is_named_with_its_offset(String command) throws IOException {
    Path other = Files.writeString(folder.resolve("SOFTWARE"), "x".repeat(600));
    Run run = Run.of("hive", command, other.toString());
    assertEquals(65, run.status());
    assertTrue(run.err().contains("at 0x0: base block: signature is"), run.err());
  }

  @Test
  void an_empty_a_missing_and_a_short_file_are_told_apart() throws IOException {
    Path empty = Files.createFile(folder.resolve("SAM"));
    assertTrue(Run.of("hive", "get", empty.toString()).err().contains("the file is empty"));
    Run missing = Run.of("hive", "get", folder.resolve("none").toString());
    assertEquals(66, missing.status());
    assertTrue(missing.err().contains("there is no such file"), missing.err());
    Path cut = folder.resolve("cut");
    byte[] bytes = Files.readAllBytes(Path.of(hive));
    Files.write(cut, java.util.Arrays.copyOf(bytes, 5000));
    Run run = Run.of("hive", "get", cut.toString());
    assertEquals(65, run.status());
    assertTrue(run.err().contains("bins"), run.err());
  }

  @Test
  void a_dirty_hive_without_logs_is_read_only_when_asked_for() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(hive));
    bytes[4]++;
    Files.write(Path.of(hive), bytes);
    Run refused = Run.of("hive", "get", hive, CURRENT, "fDenyTSConnections");
    assertEquals(65, refused.status());
    assertTrue(refused.err().contains("--dirty"), refused.err());
    Run asked = Run.of("hive", "get", hive, CURRENT, "fDenyTSConnections", "--dirty");
    assertEquals("1\n", asked.out());
    assertTrue(asked.err().contains("its last changes may be missing"), asked.err());
  }

  @Test
  void recovering_without_logs_says_that_it_cannot() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(hive));
    bytes[4]++;
    Files.write(Path.of(hive), bytes);
    Run run = Run.of("hive", "recover", hive, "--yes");
    assertEquals(65, run.status());
    assertEquals(hive + ": dirty, and not recovered\n", run.out());
    assertTrue(run.err().contains("no log recovers it"), run.err());
    assertArrayEquals(bytes, Files.readAllBytes(Path.of(hive)));
  }

  @Test
  void a_log_that_does_not_help_is_named_with_the_reason() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(hive));
    bytes[4]++;
    Files.write(Path.of(hive), bytes);
    Files.writeString(folder.resolve("SYSTEM.LOG1"), "x".repeat(600));
    Run run = Run.of("hive", "recover", hive, "--dry-run");
    assertEquals(65, run.status());
    assertTrue(run.out().contains("\n  SYSTEM.LOG1: no log, or damaged (at 0x"), run.out());
  }
}
