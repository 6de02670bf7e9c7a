package rdpdoctor.diagnosis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.diagnosis.registry.RegistryHive.SOFTWARE;
import static rdpdoctor.diagnosis.registry.RegistryHive.SYSTEM;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Words;

/** Three answers to every question. */
class RegistryExcerptTest {

  private static final Instant WRITTEN = Instant.parse("2024-05-01T03:12:00Z");
  private static final Words DAMAGED = new Words("the cell is damaged", "セルが壊れている");
  private static final RegistryKey STATIONS =
      key("ControlSet002\\Control\\Terminal Server\\WinStations");

  private static final RegistryExcerpt EXCERPT =
      new RegistryExcerpt(
          Map.of(
              key("Select"),
              present(List.of(dword("Current", 2), dword("Default", 2), dword("LastKnownGood", 1))),
              STATIONS,
              present(List.of(), "Console", "RDP-Tcp", "Broken", "Unread"),
              STATIONS.child("RDP-Tcp"),
              present(List.of(dword("PortNumber", 3389))),
              STATIONS.child("Console"),
              present(List.of()),
              STATIONS.child("Broken"),
              new KeyReading.Unreadable(DAMAGED),
              RegistryKey.root(SOFTWARE),
              new KeyReading.Unreadable(DAMAGED),
              key("ControlSet002\\Services"),
              new KeyReading.Missing()));

  private static RegistryKey key(String path) {
    return new RegistryKey(SYSTEM, path);
  }

  private static KeyReading present(List<NamedValue> values, String... subkeys) {
    return new KeyReading.Present(WRITTEN, values, List.of(subkeys));
  }

  private static NamedValue dword(String name, int value) {
    return new NamedValue(name, new RegistryValue.Dword(value));
  }

  @Test
  void a_value_is_found_whatever_the_case_of_its_name() {
    RegistryKey listener = key("CONTROLSET002\\control\\TERMINAL SERVER\\winstations\\rdp-tcp");
    assertEquals(
        new Lookup.Found<>(
            new StoredValue(listener, "portnumber", new RegistryValue.Dword(3389), WRITTEN)),
        EXCERPT.value(listener, "portnumber"));
  }

  @Test
  void a_value_that_its_key_does_not_have_is_absent() {
    assertEquals(new Lookup.Absent<>(), EXCERPT.value(STATIONS.child("RDP-Tcp"), "SecurityLayer"));
  }

  @Test
  void a_value_of_an_unreadable_key_is_unknown_and_says_why() {
    assertEquals(
        new Lookup.Unknown<>(DAMAGED), EXCERPT.value(STATIONS.child("Broken"), "PortNumber"));
  }

  @Test
  void nothing_is_known_of_a_hive_that_could_not_be_opened() {
    RegistryKey policy = new RegistryKey(SOFTWARE, "Policies\\Microsoft\\Windows NT");
    assertEquals(new KeyReading.Unreadable(DAMAGED), EXCERPT.reading(policy));
  }

  @Test
  void a_key_that_its_parent_does_not_list_is_missing() {
    assertEquals(new KeyReading.Missing(), EXCERPT.reading(STATIONS.child("ICA-Tcp")));
  }

  @Test
  void a_key_that_its_parent_lists_but_nobody_read_is_not_missing() {
    assertEquals(
        new KeyReading.Unreadable(new Words("the key was not read", "キーが読み取られていない")),
        EXCERPT.reading(STATIONS.child("Unread")));
  }

  @Test
  void below_a_missing_key_everything_is_missing() {
    assertEquals(
        new KeyReading.Missing(),
        EXCERPT.reading(key("ControlSet002\\Services\\TermService\\Parameters")));
  }

  @Test
  void a_key_that_nobody_asked_for_is_not_missing() {
    assertEquals(new Lookup.Unknown<>(notRead()), EXCERPT.value(key("Setup"), "SetupType"));
  }

  private static Words notRead() {
    return new Words("the key was not read", "キーが読み取られていない");
  }

  @Test
  void a_pattern_means_the_keys_of_the_current_control_set() {
    KeyPattern listeners =
        KeyPattern.key(SYSTEM, "{current}\\Control\\Terminal Server\\WinStations\\*");
    assertEquals(
        new Lookup.Found<>(
            List.of(
                STATIONS.child("Console"),
                STATIONS.child("RDP-Tcp"),
                STATIONS.child("Broken"),
                STATIONS.child("Unread"))),
        EXCERPT.keys(listeners));
  }

  @Test
  void the_subkeys_of_a_missing_key_are_absent_and_of_an_unreadable_one_unknown() {
    assertEquals(
        new Lookup.Absent<>(), EXCERPT.keys(KeyPattern.key(SYSTEM, "{current}\\Services\\*")));
    assertEquals(
        new Lookup.Unknown<>(DAMAGED), EXCERPT.keys(KeyPattern.key(SOFTWARE, "Policies\\*")));
  }

  @Test
  void without_select_no_control_set_is_guessed() {
    RegistryExcerpt nothing =
        new RegistryExcerpt(Map.of(key("Select"), new KeyReading.Unreadable(DAMAGED)));
    assertEquals(
        new Lookup.Unknown<>(DAMAGED),
        nothing.keys(KeyPattern.key(SYSTEM, "{current}\\Control\\Terminal Server")));
  }

  @Test
  void only_what_lies_within_a_key_is_listed_below_it() {
    assertEquals(
        List.of(STATIONS.child("RDP-Tcp")),
        EXCERPT.presentWithin(STATIONS.child("RDP-Tcp")).map(Map.Entry::getKey).toList());
    assertEquals(0, EXCERPT.presentWithin(key("ControlSet002\\Control\\Terminal")).count());
  }

  @Test
  void an_excerpt_does_not_change_with_the_map_it_was_made_from() {
    Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>();
    RegistryExcerpt excerpt = new RegistryExcerpt(readings);
    readings.put(key("Setup"), new KeyReading.Missing());
    assertEquals(Map.of(), excerpt.readings());
    assertThrows(UnsupportedOperationException.class, () -> excerpt.readings().clear());
  }
}
