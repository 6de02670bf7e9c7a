package rdpdoctor.app.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

class SettingsCommandTest {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";

  @TempDir Path folder;

  @Test
  void each_setting_is_shown_with_its_value_who_decided_it_and_since_when() throws IOException {
    String out = settings(healthy()).out();
    assertTrue(
        line(out, "Terminal Server\\fDenyTSConnections").contains("connections are allowed"), out);
    assertTrue(line(out, "RDP-Tcp\\PortNumber").contains("3389"), out);
    assertTrue(line(out, "RDP-Tcp\\PortNumber").contains("listener"), out);
    assertTrue(line(out, "RDP-Tcp\\PortNumber").contains("2024-05-01T03:12:00Z"), out);
  }

  @Test
  void a_policy_wins_over_the_listener() throws IOException {
    String out = settings(healthy().software(POLICY, "UserAuthentication", 0)).out();
    assertTrue(line(out, "RDP-Tcp\\UserAuthentication").contains("policy"), out);
  }

  @Test
  void a_number_without_a_sign_stays_one() throws IOException {
    String out = settings(healthy()).out();
    assertTrue(line(out, "RDP-Tcp\\MaxInstanceCount").contains("4294967295"), out);
  }

  @Test
  void a_value_of_the_wrong_type_or_out_of_range_is_a_fault() throws IOException {
    String out =
        settings(
                healthy()
                    .system(LISTENER, "PortNumber", "3389")
                    .system(LISTENER, "SecurityLayer", 7)
                    .set(
                        RegistryHive.SYSTEM,
                        LISTENER,
                        "MinEncryptionLevel",
                        ValueData.of(ValueType.REG_DWORD, (byte) 2)))
            .out();
    assertTrue(line(out, "RDP-Tcp\\PortNumber").contains("wrong type"), out);
    assertTrue(line(out, "RDP-Tcp\\SecurityLayer").contains("not an allowed value"), out);
    assertTrue(line(out, "RDP-Tcp\\MinEncryptionLevel").contains("wrong length"), out);
  }

  @Test
  void without_software_what_a_policy_could_decide_is_not_known() throws IOException {
    Path volume = written(healthy(), "volume");
    Files.delete(volume.resolve("Windows/System32/config/SOFTWARE"));
    String out = Run.of("settings", "--disk", volume.toString()).out();
    assertTrue(
        line(out, "Terminal Server\\fDenyTSConnections").contains("? hive SOFTWARE is missing"),
        out);
  }

  @Test
  void a_key_without_the_space_is_told_as_misplaced() throws IOException {
    String out =
        settings(healthy().system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0))
            .out();
    assertTrue(out.contains("Written where Windows does not look"), out);
    assertTrue(out.contains("SYSTEM\\ControlSet001\\Control\\TerminalServer"), out);
  }

  @Test
  void all_shows_more_than_what_somebody_has_set() throws IOException {
    Path volume = written(healthy(), "volume");
    long few = Run.of("settings", "--disk", volume.toString()).out().lines().count();
    long all = Run.of("settings", "--disk", volume.toString(), "--all").out().lines().count();
    assertTrue(all > few, few + " of " + all);
  }

  @Test
  void two_disks_are_compared_by_what_is_in_force() throws IOException {
    Path before = written(healthy(), "before");
    Path after =
        written(
            healthy().software(POLICY, "SecurityLayer", 2).system(LISTENER, "PortNumber", 4000),
            "after");
    Run run = Run.of("settings", "--diff", before.toString(), after.toString());
    assertEquals(1, run.status());
    assertTrue(run.out().contains("RDP-Tcp\\PortNumber"), run.out());
    assertTrue(run.out().contains("- 3389"), run.out());
    assertTrue(run.out().contains("+ 4000"), run.out());
    assertFalse(run.out().contains("SecurityLayer"), "2 is in force on both: " + run.out());
    assertEquals(0, Run.of("settings", "--diff", before.toString(), before.toString()).status());
  }

  @Test
  void json_is_valid() throws IOException {
    Path before = written(healthy(), "before");
    Path after =
        written(
            healthy()
                .system(LISTENER, "SecurityLayer", 7)
                .system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0),
            "after");
    assertValid("settings", "--disk", after.toString());
    assertValid("settings", "--disk", after.toString(), "--all", "--lang", "ja");
    assertValid("settings", "--diff", before.toString(), after.toString());
    Files.delete(after.resolve("Windows/System32/config/SOFTWARE"));
    assertValid("settings", "--disk", after.toString(), "--all");
  }

  @Test
  void a_command_line_without_a_disk_is_wrong() throws IOException {
    assertEquals(64, Run.of("settings").status());
    assertEquals(64, Run.of("settings", "--diff", "one").status());
    assertEquals(66, Run.of("settings", "--disk", folder.toString()).status());
  }

  private static void assertValid(String... arguments) {
    String[] words = Arrays.copyOf(arguments, arguments.length + 1);
    words[arguments.length] = "--json";
    Run run = Run.of(words);
    assertEquals("", run.err());
    Schemas.assertValid("settings-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
  }

  private static OfflineWindows healthy() {
    return OfflineWindows.healthy(Edition.SERVER_2019);
  }

  private Run settings(OfflineWindows windows) throws IOException {
    return Run.of("settings", "--disk", written(windows, "volume").toString());
  }

  private Path written(OfflineWindows windows, String name) throws IOException {
    return windows.writeTo(Files.createDirectory(folder.resolve(name)));
  }

  private static String line(String out, String start) {
    return out.lines().filter(line -> line.startsWith(start + " ")).findFirst().orElse("");
  }
}
