package rdpdoctor.rdp.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputEventTest {

  @ParameterizedTest
  @CsvSource({"0x0278, 120", "0x0388, -120", "0x0588, -120", "0x02FF, 255", "0x9000, 0"})
  void a_wheel_is_turned_by_nine_bits_with_a_sign(String flags, int rotation) {
    assertEquals(rotation, new InputEvent.Mouse(Integer.decode(flags), 0, 0).wheelRotation());
  }

  @Test
  void a_key_tells_whether_it_is_released_and_whether_it_is_an_extended_one() {
    InputEvent.ScanCode released = new InputEvent.ScanCode(0x4B, KeyboardFlags.KBDFLAGS_RELEASE);
    assertTrue(released.isReleased());
    assertFalse(released.isExtended());
    InputEvent.ScanCode extended = new InputEvent.ScanCode(0x4B, KeyboardFlags.KBDFLAGS_EXTENDED);
    assertTrue(extended.isExtended());
    assertFalse(extended.isReleased());
    assertTrue(new InputEvent.UnicodeKey('a', KeyboardFlags.KBDFLAGS_RELEASE).isReleased());
  }
}
