package rdpdoctor.testkit.server;

import java.time.Duration;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;

/** Keyboard and mouse of a virtual display, as the X server's own devices. */
public final class InputDevices {

  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final VirtualDisplay display;

  InputDevices(VirtualDisplay display) {
    this.display = display;
  }

  /** Moves the pointer; keys go to the window that it is over. */
  public void moveTo(int x, int y) {
    run("mousemove", Integer.toString(x), Integer.toString(y));
  }

  /** Presses and releases a button, 1 being the left one. */
  public void click(int button) {
    run("click", Integer.toString(button));
  }

  /** Presses and releases the keys for these characters, one after the other. */
  public void type(String text) {
    run("type", "--delay", "40", text);
  }

  /** Presses and releases a key or a combination, such as {@code Return} or {@code ctrl+a}. */
  public void press(String key) {
    run("key", key);
  }

  private void run(String... words) {
    Programs.require("xdotool");
    Command.of("xdotool").with(words).in("DISPLAY", display.name()).run(LIMIT).orFail();
  }
}
