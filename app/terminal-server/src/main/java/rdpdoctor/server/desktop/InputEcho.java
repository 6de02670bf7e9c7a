package rdpdoctor.server.desktop;

import java.awt.Point;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.PointerFlags;

/** What the last keys and movements of a client were. */
final class InputEcho {

  private static final int LONGEST = 40;

  private final UsKeyboard layout = new UsKeyboard();
  private String typed = "";
  private String key = "";
  private String mouse = "";
  private Optional<Point> click = Optional.empty();

  void input(InputEvent event) {
    OptionalInt character = layout.typed(event);
    if (character.isPresent()) {
      type(character.getAsInt());
    }
    switch (event) {
      case InputEvent.ScanCode code -> key = name(code);
      case InputEvent.UnicodeKey code -> key = "U+%04X".formatted(code.unicodeCode());
      case InputEvent.Mouse at -> move(at);
      case InputEvent.ExtendedMouse at -> mouse = "%d, %d  extended".formatted(at.x(), at.y());
      case InputEvent.RelativeMouse by -> mouse = "%+d, %+d".formatted(by.deltaX(), by.deltaY());
      case InputEvent.Synchronize _, InputEvent.QoeTimestamp _ -> {
        // Nobody did anything.
      }
    }
  }

  private void type(int character) {
    if (character == UsKeyboard.BACKSPACE) {
      typed = typed.substring(0, Math.max(typed.length() - 1, 0));
    } else if (character >= ' ') {
      String longer = typed + (char) character;
      typed = longer.substring(Math.max(longer.length() - LONGEST, 0));
    }
  }

  private static String name(InputEvent.ScanCode code) {
    String prefix = code.isExtended() ? "E0 " : "";
    return "%s%02X %s".formatted(prefix, code.keyCode(), code.isReleased() ? "↑" : "↓");
  }

  private void move(InputEvent.Mouse at) {
    mouse = "%d, %d%s".formatted(at.x(), at.y(), buttons(at));
    if (isClick(at)) {
      click = Optional.of(new Point(at.x(), at.y()));
    }
  }

  private static String buttons(InputEvent.Mouse at) {
    StringBuilder text = new StringBuilder();
    int[] buttons = {
      PointerFlags.PTRFLAGS_BUTTON1, PointerFlags.PTRFLAGS_BUTTON2, PointerFlags.PTRFLAGS_BUTTON3
    };
    for (int i = 0; i < buttons.length; i++) {
      if (at.has(buttons[i])) {
        text.append("  ").append(i + 1).append(at.has(PointerFlags.PTRFLAGS_DOWN) ? " ↓" : " ↑");
      }
    }
    if (at.wheelRotation() != 0) {
      text.append("  %+d".formatted(at.wheelRotation()));
    }
    return text.toString();
  }

  static boolean isClick(InputEvent.Mouse at) {
    return at.has(PointerFlags.PTRFLAGS_BUTTON1) && at.has(PointerFlags.PTRFLAGS_DOWN);
  }

  /** The text that was typed, and the last key. */
  String keyboard() {
    return typed.isEmpty() ? key : "%s  (%s)".formatted(typed, key);
  }

  /** The last place and what was pressed or turned there. */
  String mouse() {
    return mouse;
  }

  /** Where the first button was pressed last. */
  Optional<Point> click() {
    return click;
  }
}
