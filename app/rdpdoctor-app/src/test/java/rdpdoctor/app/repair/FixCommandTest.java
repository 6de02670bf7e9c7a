package rdpdoctor.app.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Xrdp;

/** {@code fix}, {@code undo} and {@code journal}, from the command line to the hives and back. */
class FixCommandTest {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";

  @TempDir Path folder;

  private RepairedDisk healthy() throws IOException {
    return RepairedDisk.of(folder, OfflineWindows.healthy(Edition.SERVER_2019));
  }

  private RepairedDisk disabled() throws IOException {
    return RepairedDisk.of(
        folder,
        OfflineWindows.healthy(Edition.SERVER_2019)
            .system(TERMINAL_SERVER, "fDenyTSConnections", 1));
  }

  private static void setByHand(RepairedDisk disk, int number) {
    disk.answering(
        "",
        "hive",
        "set",
        disk.hive("SYSTEM").toString(),
        "ControlSet001\\Control\\Terminal Server",
        "fDenyTSConnections",
        "dword",
        Integer.toString(number),
        "--yes");
  }

  private static int diagnosis(RepairedDisk disk) {
    return disk.run("diagnose").status();
  }

  @Test
  void a_healthy_disk_is_not_touched() throws IOException {
    RepairedDisk disk = healthy();
    Map<Path, String> before = disk.files();
    Run run = disk.run("fix", "--yes");
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("nothing to do"), run.out());
    assertEquals(before, disk.files());
    assertEquals(List.of(), disk.journals());
  }

  @Test
  void a_confirmed_cause_is_repaired_and_taken_back() throws IOException {
    RepairedDisk disk = disabled();
    assertEquals(1, diagnosis(disk));
    Run fix = disk.run("fix", "--yes");
    assertEquals(2, fix.status(), fix.out() + fix.err());
    assertTrue(fix.out().contains("changed, unproven"), fix.out());
    assertEquals(0, diagnosis(disk));
    Run undo = disk.answering("", "undo", "--yes");
    assertEquals(0, undo.status(), undo.out() + undo.err());
    assertEquals(1, diagnosis(disk));
  }

  @Test
  void a_dry_run_shows_before_and_after_and_writes_nothing() throws IOException {
    RepairedDisk disk = disabled();
    Map<Path, String> before = disk.files();
    Run run = disk.run("fix", "--dry-run");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("- REG_DWORD 1"), run.out());
    assertTrue(run.out().contains("+ REG_DWORD 0"), run.out());
    assertEquals(before, disk.files());
    assertEquals(List.of(), disk.journals());
  }

  @Test
  void without_a_yes_nothing_is_written() throws IOException {
    RepairedDisk disk = disabled();
    Map<Path, String> before = disk.files();
    Run run = disk.answering("no\n", "fix", "--disk", disk.volume().toString());
    assertEquals(75, run.status());
    assertEquals(before, disk.files());
  }

  @Test
  void a_yes_is_enough() throws IOException {
    RepairedDisk disk = disabled();
    Run run = disk.answering("y\n", "fix", "--disk", disk.volume().toString());
    assertEquals(2, run.status(), run.out() + run.err());
    assertEquals(0, diagnosis(disk));
  }

  @Test
  void the_policy_that_wins_is_what_is_repaired() throws IOException {
    RepairedDisk disk =
        RepairedDisk.of(
            folder,
            OfflineWindows.healthy(Edition.SERVER_2019).software(POLICY, "fDenyTSConnections", 1));
    Run run = disk.run("fix", "--yes");
    assertEquals(2, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("belongs to a policy"), run.out());
    assertEquals(0, diagnosis(disk));
  }

  @Test
  void two_causes_take_one_plan() throws IOException {
    RepairedDisk disk =
        RepairedDisk.of(
            folder,
            OfflineWindows.healthy(Edition.SERVER_2019)
                .system(TERMINAL_SERVER, "fDenyTSConnections", 1)
                .system(LISTENER, "fEnableWinStation", 0));
    Run run = disk.run("fix", "--yes");
    assertEquals(2, run.status(), run.out() + run.err());
    assertEquals(0, diagnosis(disk));
    assertEquals(1, disk.journals().size());
  }

  @Test
  void nla_goes_off_by_its_name_and_nothing_else_does() throws IOException {
    RepairedDisk disk = healthy();
    Run run = disk.run("fix", "--remedy", "disable-nla-offline", "--yes");
    assertEquals(2, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("LOWERS SECURITY"), run.out());
    assertTrue(run.out().contains("\\UserAuthentication"), run.out());
    assertFalse(run.out().contains("\\SecurityLayer"), run.out());
    assertTrue(run.out().contains("re-enable-nla"), run.out());
  }

  @Test
  void nla_that_a_repair_left_off_is_found_until_it_is_taken_back() throws IOException {
    RepairedDisk disk = healthy();
    disk.run("fix", "--remedy", "disable-nla-offline", "--yes");
    assertTrue(disk.run("diagnose").out().contains("(rescue-settings-left-behind)"));
    disk.answering("", "undo", "--yes");
    assertFalse(disk.run("diagnose").out().contains("(rescue-settings-left-behind)"));
  }

  @Test
  void the_values_of_the_first_seed_are_there_by_name() throws IOException {
    RepairedDisk disk = healthy();
    Run run = disk.run("fix", "--remedy", "first-seed-nla-off", "--yes");
    assertEquals(2, run.status(), run.out() + run.err());
    for (String value :
        List.of("SecurityLayer", "UserAuthentication", "fAllowSecProtocolNegotiation")) {
      assertTrue(run.out().contains("RDP-Tcp\\" + value), run.out());
    }
    Run diagnosis = disk.run("diagnose", "-v");
    assertTrue(diagnosis.out().contains("rescue-settings-left-behind"), diagnosis.out());
  }

  @Test
  void a_plan_is_kept_and_applied_once() throws IOException {
    RepairedDisk disk = disabled();
    Path plan = folder.resolve("plan.json");
    assertEquals(0, disk.run("fix", "--plan", plan.toString()).status());
    Schemas.assertValid("plan-1.schema.json", Files.readAllBytes(plan));
    Run first = disk.run("fix", "--apply-plan", plan.toString(), "--yes");
    assertEquals(2, first.status(), first.out() + first.err());
    Run second = disk.run("fix", "--apply-plan", plan.toString(), "--yes");
    assertEquals(75, second.status(), second.out());
    assertTrue(second.err().contains("the plan was applied already"), second.err());
  }

  @Test
  void a_plan_is_refused_when_the_disk_was_changed() throws IOException {
    RepairedDisk disk = disabled();
    Path plan = folder.resolve("plan.json");
    disk.run("fix", "--plan", plan.toString());
    setByHand(disk, 7);
    Run run = disk.run("fix", "--apply-plan", plan.toString(), "--yes");
    assertEquals(75, run.status(), run.out() + run.err());
    assertTrue(run.err().contains("was changed meanwhile"), run.err());
    assertEquals(List.of(), disk.journals());
  }

  @Test
  void a_plan_of_another_disk_is_refused() throws IOException {
    RepairedDisk disk = disabled();
    Path plan = folder.resolve("plan.json");
    disk.run("fix", "--plan", plan.toString());
    RepairedDisk other =
        RepairedDisk.of(
            Files.createDirectory(folder.resolve("other")),
            OfflineWindows.healthy(Edition.SERVER_2019)
                .system("{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "OTHER")
                .system(TERMINAL_SERVER, "fDenyTSConnections", 1));
    Map<Path, String> before = other.files();
    Run run = other.run("fix", "--apply-plan", plan.toString(), "--yes");
    assertEquals(75, run.status(), run.out() + run.err());
    assertTrue(run.err().contains("another installation"), run.err());
    assertEquals(before, other.files());
  }

  @Test
  void a_plan_is_never_written_over_a_file() throws IOException {
    RepairedDisk disk = disabled();
    Path plan = Files.createFile(folder.resolve("plan.json"));
    assertEquals(73, disk.run("fix", "--plan", plan.toString()).status());
    assertEquals(0, Files.size(plan));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|schema",
        "no plan|no JSON",
        "{\"schema\":\"rdpdoctor.plan/2\"}|newer",
        "{\"schema\":\"rdpdoctor.journal/1\"}|schema"
      })
  void what_is_no_plan_is_refused_by_name(String text, String complaint) throws IOException {
    RepairedDisk disk = healthy();
    Path plan = Files.writeString(folder.resolve("plan.json"), text);
    Run run = disk.run("fix", "--apply-plan", plan.toString(), "--yes");
    assertEquals(65, run.status(), run.out() + run.err());
    assertTrue(run.err().contains(complaint), run.err());
  }

  @Test
  void json_is_the_plan_and_then_the_end() throws IOException {
    RepairedDisk disk = disabled();
    Run run = disk.run("fix", "--yes", "--json");
    assertEquals(2, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    lines.forEach(
        line -> Schemas.assertValid("repair-1.schema.json", line.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_script_comes_out_alone() throws IOException {
    RepairedDisk disk = disabled();
    Run run = disk.run("fix", "--emit", "powershell");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("\ufeff"), run.out());
    assertTrue(run.out().contains("fDenyTSConnections"), run.out());
  }

  @Test
  void a_registry_file_comes_with_its_way_back() throws IOException {
    RepairedDisk disk = disabled();
    Path file = folder.resolve("repair.reg");
    Run run = disk.run("fix", "--emit", "reg", "-o", file.toString());
    assertEquals(0, run.status(), run.err());
    String there = Files.readString(file, StandardCharsets.UTF_16);
    String back = Files.readString(folder.resolve("repair.undo.reg"), StandardCharsets.UTF_16);
    assertTrue(there.contains("\"fDenyTSConnections\"=dword:00000000"), there);
    assertTrue(back.contains("\"fDenyTSConnections\"=dword:00000001"), back);
  }

  @Test
  void an_undo_is_refused_when_somebody_changed_the_value_since() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    setByHand(disk, 7);
    Run run = disk.answering("", "undo", "--yes");
    assertEquals(75, run.status(), run.out() + run.err());
  }

  @Test
  void an_undo_of_nothing_says_so() throws IOException {
    RepairedDisk disk = healthy();
    Run run = disk.answering("", "undo", "--yes");
    assertEquals(66, run.status());
    assertTrue(run.err().contains("there is no such repair"), run.err());
  }

  @Test
  void journals_are_listed_and_shown() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    Run list = disk.answering("", "journal", "list");
    assertTrue(list.out().contains("enable-rdp-connections  [finished]"), list.out());
    Run show = disk.answering("", "journal", "show");
    assertEquals(0, show.status(), show.err());
    assertTrue(show.out().contains("fDenyTSConnections"), show.out());
    assertTrue(show.out().contains("as it was before: "), show.out());
  }

  @Test
  void a_journal_that_is_cut_in_a_line_can_still_be_taken_back() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    Path journal = disk.journals().getFirst();
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 20));
    assertEquals(0, disk.answering("", "undo", "--yes").status());
    assertEquals(1, diagnosis(disk));
  }

  @Test
  void a_repair_that_was_interrupted_is_pointed_at() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    Path journal = disk.journals().getFirst();
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, lines.size() - 1));
    Run run = disk.run("fix", "--yes");
    assertTrue(run.err().contains("an earlier repair was interrupted"), run.err());
    assertEquals(0, run.status(), run.out());
  }

  @Test
  void a_server_that_answers_proves_what_was_repaired() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    String journal = disk.journals().getFirst().toString();
    try (RealServer server = Xrdp.withSecurityLayer("tls").cryptLevel("high").start()) {
      Run run = disk.answering("", "journal", "prove", journal, server.toString());
      assertEquals(0, run.status(), run.out() + run.err());
      assertTrue(run.out().contains("fixed and proven"), run.out());
    }
    assertTrue(disk.answering("", "journal", "show").out().contains("fixed and proven"));
  }

  @Test
  void a_connection_that_breaks_proves_nothing() throws IOException {
    RepairedDisk disk = disabled();
    disk.run("fix", "--yes");
    String journal = disk.journals().getFirst().toString();
    Run run = disk.answering("", "journal", "prove", journal, "127.0.0.1:9");
    assertEquals(1, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("not fixed: the connection breaks at REACH"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fix|no disk given",
        "fix --disk . --cause no-such-cause|--cause is",
        "fix --disk . --remedy start-instance-now|--remedy is",
        "fix --disk . --allow anything|--allow is",
        "fix --disk . --port 0|--port is",
        "fix --disk . --licensing-mode none|--licensing-mode is",
        "fix --disk . --emit bat|--emit is",
        "fix --disk . --output x|--plan FILE",
        "journal|",
        "journal prove x|"
      })
  void a_wrong_command_line_is_named(String line, String complaint) {
    Run run = Run.of(line.split(" "));
    assertEquals(64, run.status(), run.out() + run.err());
    assertTrue(complaint == null || run.err().contains(complaint), run.err());
    assertNotEquals("", run.err());
  }
}
