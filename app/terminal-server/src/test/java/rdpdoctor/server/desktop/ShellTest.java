package rdpdoctor.server.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.KeyboardFlags;
import rdpdoctor.testkit.program.RequiresProgram;

/** A real shell, judged by the letters that its screen shows. */
@RequiresProgram({"script", "stty"})
class ShellTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int WIDTH = 60 * Lettering.CELL_WIDTH;
  private static final int HEIGHT = 12 * Lettering.CELL_HEIGHT;
  private static final int ENTER = 0x1C;
  private static final int CONTROL = 0x1D;
  private static final int C = 0x2E;

  private final Shell shell = new Shell(Path.of("/bin/sh"));
  private final Semaphore changes = new Semaphore(0);
  private Screen screen = new Screen(shell, WIDTH, HEIGHT, 16);

  @BeforeEach
  void listens() {
    shell.onChange(changes::release);
  }

  @AfterEach
  void ends() {
    shell.close();
  }

  private void type(String line) {
    line.chars().forEach(character -> shell.input(new InputEvent.UnicodeKey(character, 0)));
    shell.input(new InputEvent.ScanCode(ENTER, 0));
  }

  private void awaitShown(String text) throws InterruptedException {
    await(() -> shows(text), text + " is not shown");
  }

  private void await(BooleanSupplier condition, String complaint) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail(complaint + ": " + shell);
      }
      changes.tryAcquire(100, TimeUnit.MILLISECONDS);
    }
  }

  private boolean shows(String text) {
    BufferedImage picture = screen.picture();
    int width = text.length() * Lettering.CELL_WIDTH;
    int[] wanted = drawn(text, width);
    for (int top = 0; top + Lettering.CELL_HEIGHT <= HEIGHT; top += Lettering.CELL_HEIGHT) {
      for (int left = 0; left + width <= WIDTH; left += Lettering.CELL_WIDTH) {
        int[] part = picture.getRGB(left, top, width, Lettering.CELL_HEIGHT, null, 0, width);
        if (Arrays.equals(wanted, part)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] drawn(String text, int width) {
    long[] cells = text.chars().asLongStream().toArray();
    BufferedImage image =
        new BufferedImage(width, 2 * Lettering.CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    new TerminalPicture(cells, cells.length, 0, 1)
        .paint(image.createGraphics(), new Rectangle(width, 2 * Lettering.CELL_HEIGHT));
    return image.getRGB(0, 0, width, Lettering.CELL_HEIGHT, null, 0, width);
  }

  @Test
  void what_is_typed_is_run() throws InterruptedException {
    type("echo $((6*7))-Zürich");
    awaitShown("42-Zürich ");
  }

  @Test
  void it_is_a_terminal_of_the_size_of_the_desktop() throws InterruptedException {
    type("tty >/dev/null && stty size");
    awaitShown("12 60 ");
    screen = new Screen(shell, 2 * WIDTH, HEIGHT, 16);
    type("sleep 1; stty size");
    awaitShown("12 120 ");
  }

  @Test
  void control_c_interrupts() throws InterruptedException {
    type("trap 'echo caught' INT; echo ready; while :; do sleep 1; done");
    awaitShown("ready ");
    shell.input(new InputEvent.ScanCode(CONTROL, 0));
    shell.input(new InputEvent.ScanCode(C, 0));
    shell.input(new InputEvent.ScanCode(C, KeyboardFlags.KBDFLAGS_RELEASE));
    shell.input(new InputEvent.ScanCode(CONTROL, KeyboardFlags.KBDFLAGS_RELEASE));
    awaitShown("caught ");
  }

  @Test
  void colors_and_cursor_movements_are_understood() throws InterruptedException {
    type("printf '\\033[2J\\033[3;1Hthi''rd \\033[31mred\\033[0m\\n'");
    awaitShown("third ");
    int redPixels = 0;
    BufferedImage picture = screen.picture();
    for (int x = 6 * Lettering.CELL_WIDTH; x < 9 * Lettering.CELL_WIDTH; x++) {
      for (int y = 2 * Lettering.CELL_HEIGHT; y < 3 * Lettering.CELL_HEIGHT; y++) {
        Color color = new Color(picture.getRGB(x, y));
        redPixels += color.getRed() > color.getGreen() + 50 ? 1 : 0;
      }
    }
    assertTrue(redPixels > 10, () -> "the word is not red");
  }

  @Test
  void its_end_is_shown() throws InterruptedException {
    type("exit");
    awaitShown("[exit] ");
  }

  @Test
  void closing_it_ends_what_it_has_started() throws InterruptedException {
    type("echo p''id $$");
    awaitShown("pid ");
    String text = shell.toString();
    long pid =
        Pattern.compile("pid (\\d+)")
            .matcher(text)
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(text));
    assertTrue(ProcessHandle.of(pid).isPresent());
    shell.close();
    await(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty(), "still runs");
  }

  @Test
  void a_shell_that_does_not_exist_says_so() throws InterruptedException {
    Shell broken = new Shell(Path.of("/nonexistent/shell"));
    Screen black = new Screen(broken, WIDTH, HEIGHT, 16);
    await(() -> broken.toString().contains("[exit]"), "nothing is said");
    assertTrue(broken.toString().contains("/nonexistent/shell"), broken::toString);
    assertFalse(black.changes().isEmpty());
    broken.close();
  }

  @Test
  void a_program_asks_for_the_cursor_and_is_answered() throws InterruptedException {
    type("printf '\\033[c'; sleep 1; echo");
    awaitShown("^[[?1;2c");
  }
}
