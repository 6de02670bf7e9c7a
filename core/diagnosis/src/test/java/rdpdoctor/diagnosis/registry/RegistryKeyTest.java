package rdpdoctor.diagnosis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.diagnosis.registry.RegistryHive.SOFTWARE;
import static rdpdoctor.diagnosis.registry.RegistryHive.SYSTEM;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryKeyTest {

  @Test
  void keys_that_differ_in_case_only_are_the_same() {
    RegistryKey one = new RegistryKey(SYSTEM, "Setup\\Straße\\ÿ");
    RegistryKey other = new RegistryKey(SYSTEM, "SETUP\\STRAßE\\Ÿ");
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertNotEquals(one, new RegistryKey(SYSTEM, "Setup\\STRASSE\\ÿ"));
    assertNotEquals(one, new RegistryKey(SOFTWARE, "Setup\\Straße\\ÿ"));
  }

  @Test
  void a_space_in_the_name_makes_another_key() {
    assertNotEquals(
        new RegistryKey(SYSTEM, "ControlSet001\\Control\\Terminal Server"),
        new RegistryKey(SYSTEM, "ControlSet001\\Control\\TerminalServer"));
  }

  @Test
  void children_and_parents_lead_to_each_other() {
    RegistryKey root = RegistryKey.root(SYSTEM);
    RegistryKey select = root.child("Select");
    assertEquals(Optional.of(select), select.child("Below").parent());
    assertEquals(Optional.of(root), select.parent());
    assertEquals(Optional.empty(), root.parent());
    assertEquals("Below", select.child("Below").name());
  }

  @Test
  void a_key_is_within_itself_and_those_above_it_but_not_within_a_longer_name() {
    RegistryKey control = new RegistryKey(SYSTEM, "ControlSet001\\Control");
    assertTrue(control.isWithin(control));
    assertTrue(control.child("Lsa").isWithin(new RegistryKey(SYSTEM, "CONTROLSET001")));
    assertTrue(control.isWithin(RegistryKey.root(SYSTEM)));
    assertFalse(new RegistryKey(SYSTEM, "ControlSet001\\Controls").isWithin(control));
    assertFalse(control.isWithin(RegistryKey.root(SOFTWARE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\Select", "Select\\", "Setup\\\\Below"})
  void a_path_without_a_name_between_separators_is_refused(String path) {
    assertThrows(IllegalArgumentException.class, () -> new RegistryKey(SYSTEM, path));
  }

  @Test
  void a_pattern_matches_the_current_control_set_and_any_subkey() {
    KeyPattern listeners =
        KeyPattern.key(SYSTEM, "{current}\\Control\\Terminal Server\\WinStations").child("*");
    RegistryKey listener =
        new RegistryKey(SYSTEM, "ControlSet002\\Control\\Terminal server\\WinStations\\RDP-Tcp");
    assertTrue(listeners.matches(listener, "ControlSet002"));
    assertFalse(listeners.matches(listener, "ControlSet001"));
    assertFalse(listeners.matches(listener.child("UserOverride"), "ControlSet002"));
    assertFalse(listeners.matches(listener.parent().orElseThrow(), "ControlSet002"));
  }

  @Test
  void a_control_set_stands_at_the_root_of_system_only() {
    assertThrows(
        IllegalArgumentException.class, () -> KeyPattern.key(SOFTWARE, "{current}\\Control"));
    assertThrows(IllegalArgumentException.class, () -> KeyPattern.key(SYSTEM, "Setup\\{current}"));
  }
}
