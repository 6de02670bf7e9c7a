package rdpdoctor.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

class ServeCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TERMINAL_SERVER =
      "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server]";

  @TempDir Path folder;

  @Test
  void scenarios_are_listed_in_both_languages() {
    Run english = Run.of("serve", "--scenario", "list");
    Run japanese = Run.of("serve", "--scenario", "list", "--lang", "ja");
    assertEquals(0, english.status());
    for (Scenario scenario : Scenarios.ALL) {
      assertTrue(english.out().contains(scenario.title().en()), scenario.name());
      assertTrue(japanese.out().contains(scenario.title().ja()), scenario.name());
    }
  }

  @Test
  void somebody_signs_in_is_listed_and_is_logged_off() throws Exception {
    try (ServedMachine machine = ServedMachine.start(folder)) {
      Run signedIn =
          machine.run(
              "diagnose",
              machine.endpoint(),
              "--user",
              "anna",
              "--password-file",
              folder.resolve("password").toString());
      assertTrue(signedIn.out().contains("✓ LOGON"), signedIn.out() + signedIn.err());
      Run listed = machine.run("sessions");
      assertEquals(0, listed.status(), listed.err());
      assertTrue(listed.out().contains("RDP-Tcp"), listed.out());
      assertTrue(listed.out().contains("Listen"), listed.out());
      Run json = machine.run("sessions", "--json");
      json.out()
          .lines()
          .forEach(
              line ->
                  Schemas.assertValid(
                      "sessions-1.schema.json", (line + "\n").getBytes(StandardCharsets.UTF_8)));
      Run nobody = machine.run("sessions", "logoff", "99");
      assertEquals(1, nobody.status());
      assertTrue(nobody.err().contains("there is no session 99"), nobody.err());
    }
    assertEquals(66, Run.of(Map.of("XDG_RUNTIME_DIR", folder.toString()), "", "sessions").status());
  }

  @Test
  void a_policy_that_appears_in_a_reg_file_counts_at_once() throws Exception {
    Path file = Files.writeString(folder.resolve("machine.reg"), overlay(0));
    try (ServedMachine machine = ServedMachine.start(folder, "--registry", file.toString())) {
      assertTrue(machine.endpoint().startsWith("127.0.0.1:"));
      Files.writeString(file, overlay(1) + "\n");
      await(() -> !machine.run("sessions").out().contains("Listen"));
      Files.writeString(file, overlay(0));
      await(() -> machine.run("sessions").out().contains("Listen"));
    }
  }

  @Test
  void the_disk_of_a_scenario_is_repaired_while_it_is_served() throws Exception {
    Path disk = folder.resolve("disk");
    try (ServedMachine machine =
        ServedMachine.start(folder, "--scenario", "rdp-disabled", "--write", disk.toString())) {
      assertFalse(machine.run("sessions").out().contains("Listen"));
      String journal = folder.resolve("journal.jsonl").toString();
      Run fixed = machine.run("fix", "--disk", disk.toString(), "--yes", "--journal", journal);
      assertEquals(2, fixed.status(), fixed.out() + fixed.err());
      await(() -> machine.run("sessions").out().contains("Listen"));
    }
  }

  @Test
  void a_folder_is_read_and_never_written() throws Exception {
    Path disk =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .writeTo(Files.createDirectory(folder.resolve("disk")));
    Map<Path, String> before = files(disk);
    try (ServedMachine machine = ServedMachine.start(folder, "--registry", disk.toString())) {
      machine.run("diagnose", machine.endpoint());
    }
    assertEquals(before, files(disk));
  }

  @Test
  void a_folder_without_a_system_hive_is_refused() throws IOException {
    Path disk =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .writeTo(Files.createDirectory(folder.resolve("disk")));
    Files.delete(disk.resolve("Windows/System32/config/SYSTEM"));
    Run run = Run.of("serve", "--registry", disk.toString());
    assertEquals(66, run.status());
    assertTrue(run.err().contains("there is no SYSTEM hive"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no registry file",
        "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software]\n\"a\"=\"b\"\n",
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\x]\n\"a\"=dword:x\n"
      })
  void a_reg_file_that_is_none_of_a_machine_is_refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.reg"), text);
    Run run = Run.of("serve", "--registry", file.toString());
    assertEquals(65, run.status(), run.err());
    assertTrue(run.err().startsWith("rdpdoctor: " + file), run.err());
  }

  @Test
  void a_port_in_use_is_told_with_who_uses_it() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Run run =
          Run.of(
              Map.of("XDG_RUNTIME_DIR", folder.toString()),
              "",
              "serve",
              "--listen",
              "127.0.0.1:" + taken.getLocalPort());
      assertEquals(75, run.status(), run.err());
      assertTrue(run.err().contains("pid " + ProcessHandle.current().pid()), run.err());
    }
  }

  @Test
  void a_certificate_whose_key_does_not_fit_is_refused() throws IOException {
    Path none = Files.writeString(folder.resolve("none.pem"), "nothing of this kind");
    Run run = Run.of("serve", "--certificate", none.toString(), "--key", none.toString());
    assertEquals(65, run.status(), run.err());
  }

  @Test
  void a_disk_is_never_written_over_what_is_there() {
    Run run = Run.of("serve", "--write", folder.toString());
    assertEquals(73, run.status(), run.err());
  }

  private static String overlay(int denied) {
    return """
        Windows Registry Editor Version 5.00

        %s
        "fDenyTSConnections"=dword:0000000%d
        """
        .formatted(TERMINAL_SERVER, denied);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "it did not become so");
      Thread.sleep(100);
    }
  }

  private static Map<Path, String> files(Path disk) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(disk)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            file,
            Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
