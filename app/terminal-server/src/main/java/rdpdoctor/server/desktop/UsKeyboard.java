package rdpdoctor.server.desktop;

import java.util.OptionalInt;
import rdpdoctor.rdp.input.InputEvent;

/**
 * What the keys of an American keyboard type; a character that a client sends is taken as it is.
 */
final class UsKeyboard {

  static final int BACKSPACE = '\b';
  static final int TAB = '\t';
  static final int ENTER = '\n';
  static final int ESCAPE = 0x1B;

  private static final int LEFT_SHIFT = 0x2A;
  private static final int RIGHT_SHIFT = 0x36;
  private static final int CAPS_LOCK = 0x3A;

  /** From scan code 0x00 on; a space where a key types nothing. */
  private static final String PLAIN =
      " \u001b1234567890-=\b\tqwertyuiop[]\n asdfghjkl;'`" + " \\zxcvbnm,./ *  ";

  private static final String SHIFTED =
      " \u001b!@#$%^&*()_+\b\tQWERTYUIOP{}\n ASDFGHJKL:\"~" + " |ZXCVBNM<>? *  ";

  private static final int SPACE_BAR = 0x39;

  private boolean shift;
  private boolean capsLock;

  /** The character that the event types, if it types one. */
  OptionalInt typed(InputEvent event) {
    return switch (event) {
      case InputEvent.ScanCode key -> typed(key);
      case InputEvent.UnicodeKey key ->
          key.isReleased() ? OptionalInt.empty() : OptionalInt.of(key.unicodeCode());
      case InputEvent.Synchronize(int toggleFlags) -> {
        shift = false;
        capsLock = (toggleFlags & InputEvent.Synchronize.CAPS_LOCK) != 0;
        yield OptionalInt.empty();
      }
      case InputEvent.Mouse _,
          InputEvent.ExtendedMouse _,
          InputEvent.RelativeMouse _,
          InputEvent.QoeTimestamp _ ->
          OptionalInt.empty();
    };
  }

  private OptionalInt typed(InputEvent.ScanCode key) {
    int code = key.keyCode();
    if (code == LEFT_SHIFT || code == RIGHT_SHIFT) {
      shift = !key.isReleased();
      return OptionalInt.empty();
    }
    if (key.isReleased()) {
      return OptionalInt.empty();
    }
    if (code == CAPS_LOCK) {
      capsLock = !capsLock;
      return OptionalInt.empty();
    }
    return code == SPACE_BAR ? OptionalInt.of(' ') : printable(code);
  }

  private OptionalInt printable(int code) {
    if (code >= PLAIN.length() || PLAIN.charAt(code) == ' ') {
      return OptionalInt.empty();
    }
    char plain = PLAIN.charAt(code);
    boolean upper = Character.isLetter(plain) ? shift != capsLock : shift;
    return OptionalInt.of(upper ? SHIFTED.charAt(code) : plain);
  }
}
