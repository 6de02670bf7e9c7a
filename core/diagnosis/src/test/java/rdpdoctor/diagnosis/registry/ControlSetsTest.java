package rdpdoctor.diagnosis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlSetsTest {

  private static final RegistryKey SELECT = new RegistryKey(RegistryHive.SYSTEM, "Select");

  @Test
  void the_four_numbers_of_select_are_read() {
    assertEquals(
        new Lookup.Found<>(new ControlSets(2, 1, 3, 4)),
        sets(
            dword("Current", 2),
            dword("Default", 1),
            dword("Failed", 3),
            dword("LastKnownGood", 4)));
  }

  @Test
  void a_number_that_is_not_there_names_no_control_set() {
    assertEquals(new Lookup.Found<>(new ControlSets(1, 0, 0, 0)), sets(dword("Current", 1)));
  }

  @Test
  void without_current_there_is_no_current_control_set() {
    assertEquals(new Lookup.Absent<>(), sets(dword("Default", 1)));
    assertEquals(
        new Lookup.Absent<>(),
        ControlSets.of(new RegistryExcerpt(Map.of(SELECT, new KeyReading.Missing()))));
  }

  @Test
  void a_current_of_another_type_or_beyond_three_digits_is_not_guessed_at() {
    assertInstanceOf(
        Lookup.Unknown.class, sets(new NamedValue("Current", new RegistryValue.Text("1", false))));
    assertInstanceOf(Lookup.Unknown.class, sets(dword("Current", 0)));
    assertInstanceOf(Lookup.Unknown.class, sets(dword("Current", -1)));
  }

  @Test
  void a_failed_start_and_a_change_at_the_next_one_are_noticed() {
    ControlSets recovered = new ControlSets(2, 2, 1, 2);
    assertTrue(recovered.lastStartFailed());
    assertFalse(recovered.changesAtNextStart());
    ControlSets switching = new ControlSets(1, 2, 0, 1);
    assertFalse(switching.lastStartFailed());
    assertTrue(switching.changesAtNextStart());
    assertFalse(new ControlSets(1, 0, 0, 0).changesAtNextStart());
  }

  @Test
  void a_control_set_is_named_with_three_digits() {
    assertEquals("ControlSet001", new ControlSets(1, 1, 0, 2).currentName());
    assertEquals("ControlSet012", ControlSets.name(12));
  }

  private static Lookup<ControlSets> sets(NamedValue... values) {
    KeyReading select = new KeyReading.Present(Instant.EPOCH, Arrays.asList(values), List.of());
    return ControlSets.of(new RegistryExcerpt(Map.of(SELECT, select)));
  }

  private static NamedValue dword(String name, int value) {
    return new NamedValue(name, new RegistryValue.Dword(value));
  }
}
