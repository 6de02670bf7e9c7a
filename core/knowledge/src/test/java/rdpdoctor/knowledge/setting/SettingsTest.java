package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;

class SettingsTest {

  @Test
  void each_setting_is_there_once() {
    List<String> ids = Settings.ALL.stream().map(Setting::id).toList();
    assertEquals(151, ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void every_default_is_an_allowed_value() {
    for (Setting setting : Settings.ALL) {
      for (SettingValue value : setting.values()) {
        value.defaults().each().forEach(each -> assertAllowed(setting, value, each));
      }
    }
  }

  private static void assertAllowed(Setting setting, SettingValue value, DefaultValue each) {
    switch (each) {
      case DefaultValue.Stored(RegistryValue stored) -> assertAllowed(setting, value, stored);
      case DefaultValue.Shipped(RegistryValue shipped) -> assertAllowed(setting, value, shipped);
      case DefaultValue.Absent(var as) ->
          as.ifPresent(stored -> assertAllowed(setting, value, stored));
      case DefaultValue.Varies _ -> {}
    }
  }

  private static void assertAllowed(Setting setting, SettingValue value, RegistryValue stored) {
    assertInstanceOf(
        Outcome.InForce.class,
        ValueCheck.check(stored, value.types(), value.allowed()),
        setting.id());
  }

  @Test
  void an_inherit_flag_is_a_value_of_the_flags() {
    Set<String> flags =
        SessionSettings.F_INHERIT.values().stream()
            .map(SettingValue::name)
            .collect(Collectors.toSet());
    for (Setting setting : Settings.ALL) {
      for (SettingValue value : setting.values()) {
        assertTrue(flags.containsAll(value.inheritedBy().stream().toList()), setting.id());
      }
    }
  }

  @Test
  void what_policies_there_are_agrees_with_how_they_count() {
    for (Setting setting : Settings.ALL) {
      boolean hasCopy = setting.homes().stream().anyMatch(home -> !home.policies().isEmpty());
      boolean wantsCopy =
          Set.of(PolicyRule.COPY_WINS, PolicyRule.INVERTED_COPY_WINS, PolicyRule.RIVAL)
              .contains(setting.policy());
      assertEquals(wantsCopy, hasCopy, setting.id());
    }
  }

  @Test
  void everything_that_a_setting_needs_is_read() {
    Set<KeyPattern> read = Set.copyOf(RegistryKeys.ALL);
    for (Setting setting : Settings.ALL) {
      for (Home home : setting.homes()) {
        assertTrue(read.containsAll(home.local()), setting.id());
        assertTrue(read.containsAll(home.policies()), setting.id());
      }
    }
  }

  @Test
  void nothing_is_read_of_the_hives_that_hold_secrets() {
    for (KeyPattern pattern : RegistryKeys.ALL) {
      assertTrue(
          Set.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE).contains(pattern.hive()),
          pattern.toString());
    }
  }

  @Test
  void the_key_of_terminal_server_is_written_with_its_space() {
    for (Setting setting : Settings.ALL) {
      for (Home home : setting.homes()) {
        assertFalse(home.local().toString().contains("TerminalServer"), setting.id());
      }
    }
    RegistryKey stray =
        new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\TerminalServer");
    assertTrue(RegistryKeys.ALL.stream().anyMatch(key -> key.matches(stray, "ControlSet001")));
  }
}
