package rdpdoctor.hive.regf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LeafHintTest {

  @Test
  void a_hint_is_the_first_four_characters_as_they_are_written() {
    assertEquals(0x74666f53, LeafHint.of("Software"));
    assertEquals(0x41, LeafHint.of("A"));
    assertEquals(0xe4, LeafHint.of("ä"));
    assertEquals(0, LeafHint.of("abΩd"));
    assertEquals(0x64636261, LeafHint.of("abcdΩ"));
  }

  @Test
  void a_hint_rules_out_other_beginnings_and_nothing_else() {
    int hint = LeafHint.of("Software");
    assertTrue(LeafHint.allows(hint, "SOFTER"));
    assertTrue(LeafHint.allows(hint, "so"));
    assertFalse(LeafHint.allows(hint, "Sort"));
    assertTrue(LeafHint.allows(0, "anything"));
    assertTrue(LeafHint.allows(LeafHint.of("\u0081"), "\u009f"));
  }
}
