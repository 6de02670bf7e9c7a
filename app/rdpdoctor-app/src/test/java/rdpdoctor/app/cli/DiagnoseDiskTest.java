package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.log.EventLogs;
import rdpdoctor.testkit.Shared;

/** {@code diagnose --disk}, from the command line to the report. */
class DiagnoseDiskTest {

  /** A port of this machine that nobody listens on. */
  private static final String CLOSED = "127.0.0.1:9";

  @TempDir Path folder;
  private Path volume = Path.of("");

  @BeforeEach
  void healthyMachine() throws IOException {
    volume =
        EventLogs.write(
            OfflineWindows.healthy(Edition.SERVER_2019),
            Files.createDirectory(folder.resolve("volume")));
  }

  @Test
  void a_healthy_disk_ends_with_0_and_says_what_it_cannot_see() {
    Run run = Run.of("diagnose", "--disk", volume.toString());
    assertEquals("", run.err());
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().startsWith(volume.toString()), run.out());
    assertTrue(run.out().contains("? REACH         cannot be seen from here"), run.out());
    assertTrue(run.out().contains("Nothing seen on the disk prevents a session."), run.out());
    assertFalse(run.out().contains("Confirmed"), run.out());
  }

  @Test
  void json_of_a_disk_is_valid_and_names_the_path() {
    Run run = Run.of("diagnose", "--disk", volume.toString(), "--json");
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
    assertTrue(run.out().contains("\"target\":{\"disk\":\"" + volume + "\"}"), run.out());
  }

  @Test
  void a_host_and_its_disk_are_one_diagnosis() {
    Run run = Run.of("diagnose", CLOSED, "--disk", volume.toString(), "--json");
    assertEquals(1, run.status());
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
    assertTrue(run.out().contains("\"port\":9,\"disk\":"), run.out());
    assertTrue(run.out().contains("\"id\":\"reach.outcome\""), run.out());
    assertTrue(run.out().contains("\"id\":\"host.registry\""), run.out());
  }

  @Test
  void hives_that_are_named_one_by_one_are_enough() {
    Path config = volume.resolve("Windows/System32/config");
    Run run =
        Run.of(
            "diagnose",
            "--system",
            config.resolve("SYSTEM").toString(),
            "--software",
            config.resolve("SOFTWARE").toString());
    assertEquals(0, run.status(), run.out() + run.err());
  }

  @Test
  void without_software_nobody_can_tell_whether_a_policy_prevents_sessions() throws IOException {
    Files.delete(volume.resolve("Windows/System32/config/SOFTWARE"));
    Run run = Run.of("diagnose", "--disk", volume.toString());
    assertEquals(2, run.status(), run.out());
    assertTrue(run.out().contains("SYSTEM or SOFTWARE could not be read"), run.out());
    assertTrue(
        run.out().contains("  hive SOFTWARE     could not be read: hive SOFTWARE is missing"),
        run.out());
  }

  @Test
  void a_folder_without_windows_cannot_be_read() {
    Run run = Run.of("diagnose", "--disk", folder.toString());
    assertEquals(66, run.status());
    assertTrue(run.err().contains("no Windows, expected one of the hives SYSTEM"), run.err());
    assertEquals("", run.out());
    Run japanese = Run.of("diagnose", "--disk", folder.toString(), "--lang", "ja");
    assertTrue(japanese.err().contains("Windows がありません"), japanese.err());
  }

  @Test
  void a_hive_that_does_not_exist_cannot_be_read() {
    Run run = Run.of("diagnose", "--system", folder.resolve("nothing").toString());
    assertEquals(66, run.status());
    assertTrue(run.err().contains("there is no such file"), run.err());
  }

  @Test
  void a_disk_belongs_to_one_target_only() {
    Run run = Run.of("diagnose", "win01", "win02", "--disk", volume.toString());
    assertEquals(64, run.status());
    assertTrue(run.err().contains("several targets with a disk or an account"), run.err());
  }

  /** A member of the domain INTERNAL; its own Administrator is disabled. */
  private Run asUser(String user, String... more) {
    Path sample = Shared.require("hives/win81-sam-security-dfwinreg");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "diagnose",
                "--disk",
                volume.toString(),
                "--sam",
                sample.resolve("SAM").toString(),
                "--security",
                sample.resolve("SECURITY").toString(),
                "--user",
                user));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Administrator", ".\\administrator", "WIN01\\Administrator"})
  void the_account_that_signs_in_decides_the_causes_of_accounts(String user) {
    Run run = asUser(user);
    assertEquals(1, run.status(), run.out() + run.err());
    assertTrue(run.out().contains(user + ": an account of this machine"), run.out());
    assertTrue(run.out().contains("(account-disabled)"), run.out());
  }

  @Test
  void an_account_that_does_not_exist_is_a_finding() {
    Run run = asUser(".\\nobody");
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains(".\\nobody: this machine has no such account"), run.out());
    assertTrue(run.out().contains("(wrong-credentials)"), run.out());
    Run japanese = asUser(".\\nobody", "--lang", "ja");
    assertTrue(japanese.out().contains("このマシンに存在しないアカウント"), japanese.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERNAL\\britta", "britta@internal.greendale.edu"})
  void an_account_of_a_domain_cannot_be_decided_from_a_disk(String user) {
    Run run = asUser(user);
    assertEquals(0, run.status(), run.out());
    String unwrapped = run.out().replaceAll("\\s+", " ");
    assertTrue(unwrapped.contains(user + ": cannot be decided from this disk"), run.out());
    Run json = asUser(user, "--json");
    Schemas.assertValid("diagnosis-1.schema.json", json.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_user_needs_a_name_and_a_disk_no_password() {
    Run nameless = Run.of("diagnose", "--disk", volume.toString(), "--user", "CORP\\");
    assertEquals(64, nameless.status());
    assertTrue(nameless.err().contains("user is \"CORP\\\", expected NAME"), nameless.err());
    Run signingIn = asUser("anna", "--password-file", "-");
    assertEquals(64, signingIn.status());
    assertTrue(signingIn.err().contains("nobody signs in to a disk"), signingIn.err());
  }

  @Test
  void verbose_shows_no_name_of_a_person_and_no_value_of_the_registry() {
    Run run = Run.of("diagnose", "--disk", volume.toString(), "-v");
    assertTrue(run.out().contains("host.registry"), run.out());
    assertFalse(run.out().contains("Dword"), run.out());
  }

  @Test
  void japanese_has_no_line_of_english_words() {
    Run run = Run.of("diagnose", "--disk", volume.toString(), "--lang", "ja");
    assertTrue(run.out().contains("ディスクから見える範囲に"), run.out());
    assertFalse(run.out().contains("prevents"), run.out());
  }

  @Test
  void a_windows_without_remote_desktop_is_not_called_healthy() throws IOException {
    String winlogon = "Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
    Path other =
        OfflineWindows.empty()
            .system("Select", "Current", 1)
            .system("{current}\\Control", "Any", 1)
            .software(winlogon, "Userinit", "C:\\Windows\\system32\\userinit.exe,")
            .software(winlogon, "Shell", "explorer.exe")
            .writeTo(Files.createDirectory(folder.resolve("other")));
    Run run = Run.of("diagnose", "--disk", other.toString());
    assertEquals(2, run.status(), run.out());
  }

  @Test
  void no_sample_hive_of_a_machine_that_accepts_sessions_confirms_a_cause() {
    // The manifest says so of this one alone: fDenyTSConnections is 0.
    Path sample = Shared.require("hives/win7sp1-x86-regipy");
    Run run = Run.of("diagnose", "--disk", sample.toString(), "--json");
    assertFalse(run.out().contains("\"verdict\":\"confirmed\""), run.out());
  }
}
