package rdpdoctor.app.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.EffectiveSettings;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.TerminalServerSettings;
import rdpdoctor.knowledge.setting.Winner;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;

/**
 * What is in force on real machines, beside what reglookup reads from the same files. The samples
 * have no SOFTWARE, so one is made that holds policies for some of the settings.
 */
class SampleSettingsTest {

  private static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  private static final String LISTENER = "WinStations/RDP-Tcp/";

  /** Where each setting stands below the key of Terminal Server; a policy has the same name. */
  private static final Map<Setting, String> SETTINGS =
      Map.of(
          TerminalServerSettings.F_DENY_TS_CONNECTIONS, "",
          TerminalServerSettings.TS_APP_COMPAT, "",
          ListenerSettings.PORT_NUMBER, LISTENER,
          ListenerSettings.F_ENABLE_WIN_STATION, LISTENER,
          ListenerSettings.MAX_INSTANCE_COUNT, LISTENER,
          ListenerSettings.LAN_ADAPTER, LISTENER,
          ListenerSettings.F_PROMPT_FOR_PASSWORD, LISTENER,
          ListenerSecuritySettings.SECURITY_LAYER, LISTENER,
          ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL, LISTENER,
          ListenerSecuritySettings.USER_AUTHENTICATION, LISTENER);

  @TempDir Path folder;

  @BeforeEach
  void theOtherReader() {
    Programs.require("reglookup");
  }

  enum Policies {
    NONE,
    SOME
  }

  private Path software(Edition edition, Policies policies) throws IOException {
    OfflineWindows windows = OfflineWindows.healthy(edition);
    if (policies == Policies.SOME) {
      windows
          .software(POLICY, "fDenyTSConnections", 0)
          .software(POLICY, "MinEncryptionLevel", 3)
          .software(POLICY, "MaxInstanceCount", 7)
          .software(POLICY, "fPromptForPassword", 1);
    }
    return windows.writeTo(folder).resolve("Windows/System32/config/SOFTWARE");
  }

  /** Value paths, folded, to their numbers. */
  private static Map<String, Long> numbers(Path hive, String key) {
    Map<String, Long> numbers = new HashMap<>();
    Command.of("reglookup", "-H", "-p", key, hive.toString())
        .run(Duration.ofMinutes(1))
        .output()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields.length > 2 && fields[1].equals("DWORD"))
        .forEach(
            fields ->
                numbers.put(
                    fields[0].replace("%20", " ").toLowerCase(Locale.ROOT),
                    Long.decode(fields[2])));
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    "xp-sp3-dfwinreg, SERVER_2003, NONE",
    "xp-sp3-dfwinreg, SERVER_2003, SOME",
    "ws2003-dc-gosecretsdump, SERVER_2003, NONE",
    "ws2003-dc-gosecretsdump, SERVER_2003, SOME",
    "win7sp1-x86-regipy, SERVER_2008_R2, NONE",
    "win7sp1-x86-regipy, SERVER_2008_R2, SOME"
  })
  void the_policy_wins_and_else_the_machine(String sample, Edition edition, Policies policies)
      throws IOException {
    Path system = Shared.require("hives/" + sample).resolve("SYSTEM");
    Path software = software(edition, policies);
    EffectiveSettings settings = settings(system, software);
    Long current = numbers(system, "Select").get("/select/current");
    String terminalServer = "ControlSet%03d/Control/Terminal Server".formatted(current);
    Map<String, Long> local = numbers(system, terminalServer);
    Map<String, Long> policy = numbers(software, POLICY.replace('\\', '/'));
    assertTrue(local.size() > 20, () -> "reglookup read only " + local);
    assertEquals(policies == Policies.SOME ? 4 : 0, policy.size());
    SETTINGS.forEach(
        (setting, below) -> {
          String name = setting.values().getFirst().name();
          Optional<Long> ofPolicy = value(policy, POLICY.replace('\\', '/') + "/" + name);
          Optional<Long> ofMachine = value(local, terminalServer + "/" + below + name);
          assertInForce(effective(settings, setting, below), ofPolicy, ofMachine);
        });
  }

  private static Optional<Long> value(Map<String, Long> numbers, String path) {
    return Optional.ofNullable(numbers.get("/" + path.toLowerCase(Locale.ROOT)));
  }

  private static EffectiveSettings settings(Path system, Path software) {
    Facts facts =
        DiskExaminer.observe(
            WindowsFolder.ofHives(
                system, Map.of(RegistryHive.SYSTEM, system, RegistryHive.SOFTWARE, software)));
    return EffectiveSettings.of(facts.value(HostFacts.REGISTRY).orElseThrow());
  }

  private static EffectiveSetting effective(
      EffectiveSettings settings, Setting setting, String below) {
    return settings.of(setting, below.isEmpty() ? "" : "RDP-Tcp").orElseThrow();
  }

  private static void assertInForce(
      EffectiveSetting effective, Optional<Long> ofPolicy, Optional<Long> ofMachine) {
    String id = effective.setting().id();
    Optional<Long> expected = ofPolicy.or(() -> ofMachine);
    if (expected.isPresent()) {
      assertEquals(expected, effective.number(), id);
      assertEquals(ofPolicy.isPresent(), effective.winner() == Winner.POLICY, id);
    } else {
      assertTrue(
          List.of(Winner.DEFAULT, Winner.NOBODY).contains(effective.winner()),
          () -> id + " is said to be set by " + effective.winner());
    }
  }
}
