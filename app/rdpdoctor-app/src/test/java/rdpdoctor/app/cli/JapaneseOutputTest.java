package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.fault.Fault;
import rdpdoctor.offline.fault.Faults;
import rdpdoctor.offline.log.EventLogs;

/** Whatever is printed with {@code --lang ja} is Japanese, except what has a name. */
class JapaneseOutputTest {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String POLICIES = "Policies\\Microsoft\\Windows NT\\Terminal Services";

  @TempDir Path folder;

  @Test
  void a_line_of_english_is_found_and_a_line_of_names_is_not() {
    assertEquals(
        List.of("  could not be read", "  because [event logs since 2024-05-01T03:00:00Z]"),
        Untranslated.lines(
            """
            読み取れない: hive
              could not be read
              because [event logs since 2024-05-01T03:00:00Z]
              (rdp-disabled)
              > reg add HKLM
              [SYSTEM\\ControlSet001\\Control\\Terminal
              Server\\fDenyTSConnections]
            """));
  }

  @Test
  void a_disk_with_every_setting_wrong_is_diagnosed_in_japanese() throws IOException {
    assertDiskIsJapanese(disabled().writeTo(folder));
  }

  @Test
  void a_disk_on_which_every_event_was_logged_is_diagnosed_in_japanese() throws IOException {
    assertDiskIsJapanese(EventLogs.write(eventful(), folder));
  }

  @Test
  void an_old_disk_with_values_of_wrong_types_is_diagnosed_in_japanese() throws IOException {
    assertDiskIsJapanese(old().writeTo(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SYSTEM", "SOFTWARE", "SAM", "SECURITY"})
  void a_disk_with_a_missing_or_corrupt_hive_is_diagnosed_in_japanese(String hive)
      throws IOException {
    Path volume = OfflineWindows.healthy(Edition.SERVER_2019).writeTo(folder);
    Path file = volume.resolve("Windows/System32/config").resolve(hive);
    Files.writeString(file, "no hive".repeat(2000));
    assertDiskIsJapanese(volume);
    assertJapanese("hive", "check", file.toString());
    Files.delete(file);
    assertDiskIsJapanese(volume);
  }

  @Test
  void two_disks_are_compared_in_japanese() throws IOException {
    Path healthy =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .writeTo(Files.createDirectory(folder.resolve("healthy")));
    Path sick = disabled().writeTo(Files.createDirectory(folder.resolve("sick")));
    assertJapanese("settings", "--diff", healthy.toString(), sick.toString());
  }

  static Stream<String> ids() {
    return Stream.concat(
        KnowledgeBase.causeIds().stream(),
        KnowledgeBase.causes().stream()
            .flatMap(cause -> cause.remedies().stream())
            .map(Remedy::id)
            .distinct());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void causes_and_remedies_are_explained_in_japanese(String id) {
    assertJapanese("explain", id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "diagnose",
        "settings",
        "explain",
        "serve",
        "sessions",
        "demo",
        "completion",
        "fix",
        "undo",
        "journal",
        "journal list",
        "journal show",
        "journal prove",
        "hive",
        "hive get",
        "hive tree",
        "hive set",
        "hive delete",
        "hive export",
        "hive import",
        "hive diff",
        "hive check",
        "hive recover"
      })
  void help_is_japanese(String command) {
    assertJapanese(Stream.concat(words(command), Stream.of("--help")).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnose",
        "diagnose --bogus",
        "diagnose win01:99999",
        "diagnose win01 --timeout x",
        "diagnose win01 --color x",
        "diagnose win01 win02 --disk .",
        "diagnose --disk .",
        "diagnose --disk nowhere",
        "diagnose --system nowhere",
        "diagnose --targets nowhere",
        "settings",
        "settings --disk nowhere",
        "settings --diff . nowhere",
        "explain",
        "explain nonsense",
        "frobnicate",
        "completion fish",
        "fix",
        "fix --disk nowhere",
        "fix --disk . --cause x",
        "fix --disk . --remedy x",
        "fix --disk . --allow x",
        "fix --disk . --port x",
        "fix --disk . --user a/b",
        "fix --disk . --emit x",
        "fix --disk . --output x",
        "serve --scenario x",
        "serve --listen x",
        "serve --registry nowhere",
        "serve --registry .",
        "serve --user anna",
        "serve --certificate nowhere --key nowhere",
        "serve --domain-controller x",
        "sessions reboot",
        "sessions disconnect",
        "sessions message 3",
        "sessions --server x",
        "sessions --server 1",
        "undo nowhere",
        "journal prove one",
        "journal show nowhere",
        "hive frobnicate",
        "hive get",
        "hive set",
        "hive diff one",
        "hive check nowhere",
        "hive recover nowhere",
        "hive tree ."
      })
  void errors_are_japanese(String command) {
    assertJapanese(words(command).toArray(String[]::new));
  }

  static Stream<Fault> faults() {
    return Faults.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_plan_is_japanese(Fault fault) throws IOException {
    Path volume = EventLogs.write(fault.on(fault.machine()), folder);
    List<String> words = new ArrayList<>(List.of("fix", "--disk", volume.toString()));
    words.addAll(List.of("--dry-run", "--cause", fault.cause(), "--allow", "lowers-security"));
    fault.user().ifPresent(user -> words.addAll(List.of("--user", user)));
    assertJapanese(words.toArray(String[]::new));
  }

  @Test
  void what_hive_commands_answer_is_japanese() throws IOException {
    Path config =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .writeTo(folder)
            .resolve("Windows/System32/config");
    String hive = config.resolve("SYSTEM").toString();
    assertJapanese("hive", "check", hive);
    assertJapanese("hive", "recover", hive);
    assertJapanese("hive", "get", hive, "Nowhere");
    assertJapanese("hive", "get", hive, "Select", "Nothing");
    assertJapanese("hive", "set", hive, "Select", "Current", "REG_BOGUS", "1");
    assertJapanese("hive", "set", hive, "Select", "Current", "REG_DWORD", "x");
    assertJapanese("hive", "set", hive, "Select", "Current", "REG_DWORD", "1", "--yes");
    assertJapanese("hive", "delete", hive, "Nowhere");
    assertJapanese("hive", "import", hive, "nowhere.reg");
    assertJapanese("hive", "export", hive, "Nowhere");
  }

  private static void assertDiskIsJapanese(Path volume) {
    String disk = volume.toString();
    assertJapanese("diagnose", "--disk", disk);
    assertJapanese("diagnose", "--disk", disk, "-v");
    assertJapanese("settings", "--disk", disk);
    assertJapanese("settings", "--disk", disk, "--all");
  }

  private static void assertJapanese(String... arguments) {
    String[] words =
        Stream.concat(Stream.of(arguments), Stream.of("--lang", "ja")).toArray(String[]::new);
    Run run = Run.of(words);
    String printed = run.out() + run.err();
    assertEquals(List.of(), Untranslated.lines(printed), () -> String.join(" ", words));
    assertTrue(!printed.isEmpty(), () -> String.join(" ", words) + " prints nothing");
  }

  private static Stream<String> words(String command) {
    return Stream.of(command.split(" ")).filter(word -> !word.isEmpty());
  }

  private static OfflineWindows disabled() {
    return OfflineWindows.healthy(Edition.SERVER_2019)
        .system(TERMINAL_SERVER, "fDenyTSConnections", 1)
        .software(POLICIES, "fDenyTSConnections", 1)
        .software(POLICIES, "SecurityLayer", 7)
        .system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0)
        .system(LISTENER, "PortNumber", 3390)
        .system(LISTENER, "fEnableWinStation", 0)
        .system(LISTENER, "MaxInstanceCount", 0)
        .system(LISTENER, "fLogonDisabled", 1)
        .system(LISTENER, "MinEncryptionLevel", 4)
        .system("{current}\\Services\\TermService", "Start", 4)
        .system("{current}\\Services\\RpcSs", "Start", 4)
        .system("{current}\\Control\\Lsa\\FipsAlgorithmPolicy", "Enabled", 1)
        .system("{current}\\Control\\Lsa\\MSV1_0", "RestrictReceivingNTLMTraffic", 2)
        .system(
            "{current}\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Server",
            "Enabled",
            0)
        .software("Microsoft\\Windows NT\\CurrentVersion\\Winlogon", "CachedLogonsCount", "0")
        .software("Microsoft\\Windows NT\\CurrentVersion\\Winlogon", "Userinit", "other.exe");
  }

  private static OfflineWindows eventful() {
    OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);
    Duration before = Duration.ofHours(12);
    for (EventPattern event : KnowledgeBase.events()) {
      before = before.minusMinutes(1);
      windows.event(before, event.log(), event.provider(), event.id(), "10048", "TermService");
    }
    return windows;
  }

  private static OfflineWindows old() {
    return OfflineWindows.healthy(Edition.SERVER_2003)
        .system(TERMINAL_SERVER, "TSEnabled", 0)
        .system(TERMINAL_SERVER, "fDenyTSConnections", "x")
        .system(LISTENER, "MinEncryptionLevel", 9)
        .system(LISTENER, "PortNumber", "3389")
        .withoutKey(RegistryHive.SYSTEM, "{current}\\Services\\TermDD");
  }
}
