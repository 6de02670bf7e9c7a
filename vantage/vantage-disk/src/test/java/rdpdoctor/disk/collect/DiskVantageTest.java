package rdpdoctor.disk.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HiveCondition;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.log.EventLogs;
import rdpdoctor.testkit.Shared;

class DiskVantageTest {

  private static final String LISTENERS = "{current}\\Control\\Terminal Server\\WinStations";
  private static final KeyPattern EVERY_LISTENER =
      KeyPattern.key(RegistryHive.SYSTEM, LISTENERS + "\\*");
  private static final RegistryKey RDP_TCP =
      new RegistryKey(
          RegistryHive.SYSTEM, "ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp");
  private static final KeyPattern POLICY =
      KeyPattern.key(RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT\\Terminal Services");
  private static final RegistryKey POLICY_KEY =
      new RegistryKey(RegistryHive.SOFTWARE, POLICY.path());

  @TempDir Path volume;

  @Test
  void values_are_read_with_the_key_that_they_stand_in() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    RegistryExcerpt excerpt = excerpt(EVERY_LISTENER);
    assertEquals(
        new Lookup.Found<>(
            new StoredValue(
                RDP_TCP, "portnumber", new RegistryValue.Dword(3389), OfflineWindows.WRITTEN)),
        excerpt.value(RDP_TCP, "portnumber"));
    assertEquals(new Lookup.Found<>(List.of(RDP_TCP)), excerpt.keys(EVERY_LISTENER));
  }

  @Test
  void the_control_set_is_the_one_that_select_names() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019)
        .system("Select", "Current", 2)
        .system("ControlSet002\\Control\\Terminal Server\\WinStations\\RDP-Tcp", "PortNumber", 4000)
        .writeTo(volume);
    assertEquals(
        new Lookup.Found<>(
            List.of(
                new RegistryKey(
                    RegistryHive.SYSTEM,
                    "ControlSet002\\Control\\Terminal Server\\WinStations\\RDP-Tcp"))),
        excerpt(EVERY_LISTENER).keys(EVERY_LISTENER));
  }

  @Test
  void without_a_control_set_nothing_below_one_is_said_to_be_missing() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019)
        .without(RegistryHive.SYSTEM, "Select", "Current")
        .writeTo(volume);
    assertInstanceOf(Lookup.Unknown.class, excerpt(EVERY_LISTENER).keys(EVERY_LISTENER));
  }

  @Test
  void a_whole_tree_is_read_to_its_leaves() throws Exception {
    OfflineWindows.empty().software("A\\B\\C", "deep", 1).software("A", "high", 2).writeTo(volume);
    RegistryExcerpt excerpt = excerpt(KeyPattern.tree(RegistryHive.SOFTWARE, "A"));
    assertInstanceOf(
        Lookup.Found.class,
        excerpt.value(new RegistryKey(RegistryHive.SOFTWARE, "a\\b\\c"), "deep"));
    assertInstanceOf(
        KeyReading.Missing.class, excerpt.reading(new RegistryKey(RegistryHive.SOFTWARE, "A\\X")));
  }

  @Test
  void a_key_that_is_not_there_is_missing_and_its_values_are_absent() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    assertEquals(new Lookup.Absent<>(), excerpt(POLICY).value(POLICY_KEY, "fDenyTSConnections"));
  }

  @Test
  void a_missing_hive_is_not_known_and_never_not_set() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    Files.delete(config().resolve("SOFTWARE"));
    Facts facts = observe(POLICY, EVERY_LISTENER);
    RegistryExcerpt excerpt = facts.value(HostFacts.REGISTRY).orElseThrow();
    assertEquals("hive SOFTWARE is missing", unknown(excerpt.value(POLICY_KEY, "any")));
    assertInstanceOf(Lookup.Found.class, excerpt.value(RDP_TCP, "PortNumber"));
    assertInstanceOf(
        Reading.Unknown.class, facts.readings(DiskFacts.hive(RegistryHive.SOFTWARE)).getFirst());
  }

  @Test
  void a_missing_sam_leaves_the_accounts_unknown() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    Files.delete(config().resolve("SAM"));
    assertInstanceOf(
        Reading.Unknown.class, observe().readings(AccountFacts.LOCAL_ACCOUNTS).getFirst());
  }

  @Test
  void a_file_that_is_no_hive_is_not_known_and_the_others_go_on() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    Files.writeString(config().resolve("SOFTWARE"), "this is no hive".repeat(1000));
    RegistryExcerpt excerpt = excerpt(POLICY, EVERY_LISTENER);
    assertTrue(
        unknown(excerpt.value(POLICY_KEY, "any")).startsWith("hive SOFTWARE could not be read: "));
    assertInstanceOf(Lookup.Found.class, excerpt.value(RDP_TCP, "PortNumber"));
  }

  @Test
  void a_damaged_key_is_not_known_and_the_others_go_on() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).software("Broken", "one", "x").writeTo(volume);
    damageValuesOf("Broken", config().resolve("SOFTWARE"));
    RegistryKey broken = new RegistryKey(RegistryHive.SOFTWARE, "Broken");
    RegistryKey version =
        new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion");
    RegistryExcerpt excerpt =
        excerpt(
            KeyPattern.key(RegistryHive.SOFTWARE, broken.path()),
            KeyPattern.key(RegistryHive.SOFTWARE, version.path()));
    assertTrue(unknown(excerpt.value(broken, "one")).startsWith("the key SOFTWARE\\Broken could"));
    assertInstanceOf(Lookup.Found.class, excerpt.value(version, "CurrentBuild"));
  }

  @Test
  void a_dirty_hive_is_recovered_in_memory_and_says_so() throws Exception {
    Path sample = Shared.require("hives/win10-1709-dirty-logs-regipy");
    WindowsFolder windows =
        WindowsFolder.ofHives(sample, Map.of(RegistryHive.SYSTEM, systemOf(sample)));
    Facts facts = new DiskVantage(List.of(EVERY_LISTENER), List.of()).observe(windows);
    assertEquals(
        Optional.of(HiveCondition.RECOVERED), facts.value(DiskFacts.hive(RegistryHive.SYSTEM)));
    assertInstanceOf(
        Lookup.Found.class,
        facts.value(HostFacts.REGISTRY).orElseThrow().value(RDP_TCP, "PortNumber"));
  }

  @Test
  void the_files_of_the_service_and_of_its_key_are_seen() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    assertEquals(Optional.of(true), observe().value(DiskFacts.TERM_SERVICE_BINARY));
    assertEquals(Optional.of(true), observe().value(DiskFacts.LISTENER_KEY_CONTAINER));
    Files.delete(volume.resolve("Windows/System32/termsrv.dll"));
    try (var keys =
        Files.newDirectoryStream(volume.resolve("ProgramData/Microsoft/Crypto/RSA/MachineKeys"))) {
      for (Path key : keys) {
        Files.delete(key);
      }
    }
    assertEquals(Optional.of(false), observe().value(DiskFacts.TERM_SERVICE_BINARY));
    assertEquals(Optional.of(false), observe().value(DiskFacts.LISTENER_KEY_CONTAINER));
  }

  @Test
  void hives_alone_leave_files_and_logs_unknown() throws Exception {
    EventLogs.write(OfflineWindows.healthy(Edition.SERVER_2019), volume);
    WindowsFolder hives = WindowsFolder.ofHives(volume, WindowsFolder.find(volume).hives());
    Facts facts = new DiskVantage(List.of(), List.of()).observe(hives);
    assertInstanceOf(
        Reading.Unknown.class, facts.readings(DiskFacts.TERM_SERVICE_BINARY).getFirst());
    assertInstanceOf(
        Reading.Unknown.class, facts.readings(DiskFacts.LISTENER_KEY_CONTAINER).getFirst());
    assertInstanceOf(Reading.Unknown.class, facts.readings(EventFacts.TIMELINE).getFirst());
  }

  @Test
  void a_log_that_is_none_is_not_known() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    Path logs = Files.createDirectories(volume.resolve("Windows/System32/winevt/Logs"));
    Files.writeString(logs.resolve("System.evtx"), "no log".repeat(1000));
    List<EventPattern> wanted = List.of(new EventPattern("System", "TermDD", 56));
    Facts facts = new DiskVantage(List.of(), wanted).observe(WindowsFolder.find(volume));
    assertInstanceOf(Reading.Unknown.class, facts.readings(EventFacts.TIMELINE).getFirst());
  }

  @Test
  void every_reading_says_that_it_comes_from_the_disk() throws Exception {
    OfflineWindows.healthy(Edition.SERVER_2019).writeTo(volume);
    Facts facts = observe(EVERY_LISTENER);
    facts
        .facts()
        .forEach(
            fact ->
                facts
                    .readings(fact)
                    .forEach(reading -> assertEquals(Vantage.DISK, reading.source().vantage())));
  }

  private RegistryExcerpt excerpt(KeyPattern... keys) throws Exception {
    return observe(keys).value(HostFacts.REGISTRY).orElseThrow();
  }

  private Facts observe(KeyPattern... keys) throws Exception {
    return new DiskVantage(List.of(keys), List.of()).observe(WindowsFolder.find(volume));
  }

  private Path config() {
    return volume.resolve("Windows/System32/config");
  }

  private static String unknown(Lookup<StoredValue> lookup) {
    return assertInstanceOf(Lookup.Unknown.class, lookup).why().en();
  }

  private static Path systemOf(Path sample) throws IOException {
    try (var files = Files.newDirectoryStream(sample, "SYSTEM*")) {
      for (Path file : files) {
        if (!file.toString().contains(".LOG")) {
          return file;
        }
      }
    }
    throw new IllegalStateException(sample + " has no hive");
  }

  /** Points the list of the key's values to where no cell can be. */
  private static void damageValuesOf(String key, Path hive) throws IOException {
    byte[] bytes = Files.readAllBytes(hive);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.indexOf(key);
    int node = text.lastIndexOf("nk", name);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(node + 0x28, 0x7FFFFFF0);
    Files.write(hive, bytes);
  }
}
