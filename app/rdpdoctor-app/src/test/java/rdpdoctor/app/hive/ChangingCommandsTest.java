package rdpdoctor.app.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.app.Run;

class ChangingCommandsTest {

  private static final String CURRENT = "CurrentControlSet\\Control\\Terminal Server";

  @TempDir private Path folder;
  private String hive = "";
  private byte[] before = {};

  @BeforeEach
  void write() throws IOException {
    hive = TestHive.write(folder.resolve("SYSTEM")).toString();
    before = Files.readAllBytes(Path.of(hive));
  }

  @Test
  void a_change_is_shown_asked_for_saved_and_backed_up() throws IOException {
    Run run =
        Run.of(Map.of(), "y\n", "hive", "set", hive, CURRENT, "fDenyTSConnections", "dword", "0");
    assertEquals(0, run.status(), run.err());
    assertTrue(
        run.out()
            .startsWith(
                """
                - [ControlSet002\\Control\\Terminal Server] fDenyTSConnections = REG_DWORD 0x00000001 (1)
                + [ControlSet002\\Control\\Terminal Server] fDenyTSConnections = REG_DWORD 0x00000000 (0)
                """),
        run.out());
    assertEquals("0\n", Run.of("hive", "get", hive, CURRENT, "fDenyTSConnections").out());
    try (Stream<Path> files = Files.list(folder)) {
      Path backup = files.filter(file -> !file.toString().equals(hive)).findFirst().orElseThrow();
      assertArrayEquals(before, Files.readAllBytes(backup));
      assertTrue(run.out().contains(backup.toString()), run.out());
    }
  }

  @ParameterizedTest
  @CsvSource({"'n\n'", "''"})
  void without_a_yes_nothing_is_written(String answer) throws IOException {
    Run run = Run.of(Map.of(), answer, "hive", "delete", hive, CURRENT);
    assertEquals(75, run.status());
    assertTrue(run.out().endsWith("nothing was written\n"), run.out());
    assertUntouched();
  }

  @Test
  void a_dry_run_shows_and_writes_nothing() throws IOException {
    Run run = Run.of("hive", "set", hive, "New\\Key", "--dry-run");
    assertEquals(0, run.status(), run.err());
    assertEquals("+ [New]\n+ [New\\Key]\nnothing was written\n", run.out());
    assertUntouched();
  }

  @Test
  void what_is_so_already_is_not_written() throws IOException {
    Run run = Run.of("hive", "set", hive, CURRENT, "ProductVersion", "sz", "5.1", "--yes");
    assertEquals(new Run(0, "nothing to do: it is so already\n", ""), run);
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource({
    "REG_EXPAND_SZ, %SystemRoot%\\x, %SystemRoot%\\x",
    "dword, 0xffffffff, 4294967295",
    "dword, -1, 4294967295",
    "qword, 5, 5",
    "binary, 'de,ad be:ef', deadbeef",
    "none, '', ''",
    "0xffff0012, 0a, 0a",
  })
  void every_type_can_be_set(String type, String data, String read) {
    Run run = Run.of("hive", "set", hive, CURRENT, "v", type, data, "--yes");
    assertEquals(0, run.status(), run.err());
    assertEquals(read + "\n", Run.of("hive", "get", hive, CURRENT, "v").out());
  }

  @ParameterizedTest
  @CsvSource({
    "dword, 4294967296, expected a number of 32 bits",
    "dword, x, expected a number of 32 bits",
    "binary, abc, expected pairs of hex digits",
    "float, 1, expected one of REG_SZ",
  })
  void data_that_does_not_fit_its_type_is_refused(String type, String data, String message)
      throws IOException {
    Run run = Run.of("hive", "set", hive, CURRENT, "v", type, data, "--yes");
    assertEquals(64, run.status());
    assertTrue(run.err().contains(message), run.err());
    assertUntouched();
  }

  @Test
  void what_was_exported_can_be_imported() {
    String text = folder.resolve("out.reg").toString();
    assertEquals(new Run(0, "", ""), Run.of("hive", "export", hive, CURRENT, "--output", text));
    assertEquals(73, Run.of("hive", "export", hive, CURRENT, "--output", text).status());
    assertEquals(0, Run.of("hive", "delete", hive, CURRENT, "--yes").status());
    assertEquals(0, Run.of("hive", "import", hive, text, "--yes").status());
    assertEquals("0102\n", Run.of("hive", "get", hive, CURRENT, "odd").out());
  }

  @Test
  void a_reg_file_may_delete_and_name_the_current_control_set() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("in.reg"),
            """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server]
            "Big"=-
            "odd"=hex:01,\\
              02

            [-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001]
            """,
            StandardCharsets.UTF_8);
    Run run = Run.of("hive", "import", hive, text.toString(), "--yes");
    assertEquals(0, run.status(), run.err());
    assertEquals(1, Run.of("hive", "get", hive, CURRENT, "Big").status());
    assertEquals(1, Run.of("hive", "get", hive, "ControlSet001").status());
  }

  @Test
  void an_error_in_a_reg_file_is_named_by_line_and_column() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("in.reg"),
            "REGEDIT4\n" + "\n".repeat(898) + "[HKEY_LOCAL_MACHINE\\SYSTEM\n");
    Run run = Run.of("hive", "import", hive, text.toString(), "--yes");
    assertEquals(65, run.status());
    assertTrue(run.err().contains("line 900, column"), run.err());
    assertUntouched();
  }

  @Test
  void a_key_of_another_hive_is_refused() throws IOException {
    Path text =
        Files.writeString(folder.resolve("in.reg"), "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SAM\\x]\n");
    Run run = Run.of("hive", "import", hive, text.toString(), "--yes");
    assertEquals(65, run.status());
    assertTrue(run.err().contains("is not in HKEY_LOCAL_MACHINE\\SYSTEM"), run.err());
    assertUntouched();
  }

  @Test
  void a_name_that_windows_would_refuse_is_refused() throws IOException {
    Run run = Run.of("hive", "set", hive, "x".repeat(256), "--yes");
    assertEquals(64, run.status());
    assertTrue(run.err().contains("256"), run.err());
    assertUntouched();
  }

  private void assertUntouched() throws IOException {
    assertArrayEquals(before, Files.readAllBytes(Path.of(hive)));
  }
}
