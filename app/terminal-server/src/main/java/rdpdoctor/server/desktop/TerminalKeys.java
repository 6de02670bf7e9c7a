package rdpdoctor.server.desktop;

import java.util.Map;
import java.util.OptionalInt;
import rdpdoctor.rdp.input.InputEvent;

/**
 * The keys of a client as a terminal sends them. Keys that move the cursor are named as JLine's
 * terminal wants them, which sends what the program in it has asked for.
 */
final class TerminalKeys {

  private static final int CONTROL = 0x1D;
  private static final int ALT = 0x38;
  private static final int CONTROL_MASK = 0x1F;
  private static final String DELETE = "\u007f";
  private static final String ESCAPE = "\u001b";

  private static final Map<Integer, String> NAMED =
      Map.ofEntries(
          Map.entry(0x48, "~A"), // up
          Map.entry(0x50, "~B"), // down
          Map.entry(0x4D, "~C"), // right
          Map.entry(0x4B, "~D"), // left
          Map.entry(0x47, "~H"), // home
          Map.entry(0x4F, "~F"), // end
          Map.entry(0x49, "~1"), // page up
          Map.entry(0x51, "~2"), // page down
          Map.entry(0x52, "~3"), // insert
          Map.entry(0x53, "~4"), // delete
          Map.entry(0x3B, "~a"), // F1
          Map.entry(0x3C, "~b"),
          Map.entry(0x3D, "~c"),
          Map.entry(0x3E, "~d"),
          Map.entry(0x3F, "~e"),
          Map.entry(0x40, "~f"),
          Map.entry(0x41, "~g"),
          Map.entry(0x42, "~h"),
          Map.entry(0x43, "~i"),
          Map.entry(0x44, "~j"),
          Map.entry(0x57, "~k"),
          Map.entry(0x58, "~l")); // F12

  private final UsKeyboard layout = new UsKeyboard();
  private boolean control;
  private boolean alt;

  /** What an event sends; empty for most. */
  String of(InputEvent event) {
    if (event instanceof InputEvent.ScanCode key && isModifier(key)) {
      return "";
    }
    OptionalInt typed = layout.typed(event);
    if (typed.isPresent()) {
      return typed(typed.getAsInt());
    }
    return event instanceof InputEvent.ScanCode key && !key.isReleased()
        ? NAMED.getOrDefault(key.keyCode(), "")
        : "";
  }

  private boolean isModifier(InputEvent.ScanCode key) {
    switch (key.keyCode()) {
      case CONTROL -> control = !key.isReleased();
      case ALT -> alt = !key.isReleased();
      default -> {
        return false;
      }
    }
    return true;
  }

  private String typed(int character) {
    String sent =
        switch (character) {
          case UsKeyboard.ENTER -> "\r";
          case UsKeyboard.BACKSPACE -> DELETE;
          case '~' -> "~~";
          default -> Character.toString(control ? character & CONTROL_MASK : character);
        };
    return alt ? ESCAPE + sent : sent;
  }
}
