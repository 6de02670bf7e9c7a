package rdpdoctor.server.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.bitmap.UniformPalette;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.picture.Update.Kind;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.DecodeException;

/** Judged by what our client's canvas shows, which is judged by FreeRDP elsewhere. */
class ScreenTest {

  private static final int FAST_PATH_LIMIT = 0x3FFF;
  private static final int[] PALETTE = new int[UniformPalette.SIZE];

  static {
    Arrays.setAll(PALETTE, UniformPalette::rgb);
  }

  /** Nothing in it can be compressed. */
  private static final class Noise implements Program {

    private long seed;

    @Override
    public void resize(int width, int height) {
      seed++;
    }

    @Override
    public void input(InputEvent event) {
      seed++;
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle clip) {
      Random random = new Random(seed * 1000 + clip.y);
      for (int y = clip.y; y < clip.y + clip.height; y++) {
        for (int x = clip.x; x < clip.x + clip.width; x++) {
          graphics.setColor(new Color(random.nextInt()));
          graphics.fillRect(x, y, 1, 1);
        }
      }
    }

    @Override
    public long revision() {
      return seed;
    }

    @Override
    public void onChange(Runnable listener) {
      // It changes with its input only.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private static void apply(Canvas canvas, List<Update> updates) throws DecodeException {
    for (Update update : updates) {
      canvas.apply(update);
    }
  }

  private static void assertShows(Screen screen, ColorDepth depth, Canvas canvas) {
    BufferedImage picture = screen.picture();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int expected = depth.rgb(depth.pixel(picture.getRGB(x, y) & 0xFFFFFF), PALETTE);
        assertEquals(expected, canvas.rgb(x, y), "at " + x + ", " + y);
      }
    }
  }

  private static long bitmaps(List<Update> updates) {
    return updates.stream()
        .filter(update -> update.kind() == Kind.BITMAP)
        .mapToInt(update -> update.data().get(0) + 256 * update.data().get(1))
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void a_client_sees_the_picture_of_the_program(ColorDepth depth) throws DecodeException {
    Desktop desktop = new Desktop(DesktopTest.DETAILS);
    Screen screen = new Screen(desktop, 801, 603, depth.bitsPerPixel());
    Canvas canvas = Canvas.of(801, 603, depth.bitsPerPixel(), BitmapCodecs.none());
    apply(canvas, screen.changes());
    assertEquals(1.0, canvas.paintedShare());
    assertShows(screen, depth, canvas);
    desktop.input(new InputEvent.ScanCode(0x1E, 0));
    desktop.message("text");
    apply(canvas, screen.changes());
    assertShows(screen, depth, canvas);
  }

  @ParameterizedTest
  @EnumSource
  void noise_arrives_as_it_is(ColorDepth depth) throws DecodeException {
    Screen screen = new Screen(new Noise(), 130, 70, depth.bitsPerPixel());
    Canvas canvas = Canvas.of(130, 70, depth.bitsPerPixel(), BitmapCodecs.none());
    List<Update> updates = screen.all();
    for (Update update : updates) {
      assertTrue(update.data().size() < FAST_PATH_LIMIT);
    }
    apply(canvas, updates);
    Canvas again = Canvas.of(130, 70, depth.bitsPerPixel(), BitmapCodecs.none());
    apply(again, screen.all());
    for (int x = 0; x < 130; x++) {
      assertEquals(again.rgb(x, x % 70), canvas.rgb(x, x % 70));
    }
    assertEquals(1.0, canvas.paintedShare());
  }

  @Test
  void what_has_not_changed_is_not_sent() {
    Desktop desktop = new Desktop(DesktopTest.DETAILS);
    Screen screen = new Screen(desktop, 640, 480, 16);
    assertEquals(10 * 15, bitmaps(screen.changes()));
    assertEquals(List.of(), screen.changes());
    desktop.input(new InputEvent.ScanCode(0x1E, 0));
    long changed = bitmaps(screen.changes());
    assertTrue(changed > 0 && changed <= 4, () -> changed + " tiles");
    desktop.input(new InputEvent.QoeTimestamp(1));
    assertEquals(List.of(), screen.changes());
  }

  @Test
  void everything_is_sent_again_to_a_client_that_has_nothing() {
    Screen screen = new Screen(new Desktop(DesktopTest.DETAILS), 640, 480, 8);
    List<Update> first = screen.changes();
    assertEquals(Kind.PALETTE, first.getFirst().kind());
    assertEquals(first, screen.all());
  }

  @Test
  void the_pointer_is_that_of_the_program_and_sent_once() throws DecodeException {
    Desktop desktop = new Desktop(DesktopTest.DETAILS);
    Screen screen = new Screen(desktop, 640, 480, 16);
    Update pointer = screen.changes().getFirst();
    assertEquals(Pointers.ARROW, PointerUpdate.decode(pointer.data()));
    assertEquals(pointer, screen.all().getFirst());
    desktop.message("text");
    assertTrue(screen.changes().stream().allMatch(update -> update.kind() == Kind.BITMAP));
  }

  @Test
  void an_area_is_sent_again_on_request() {
    Screen screen = new Screen(new Desktop(DesktopTest.DETAILS), 640, 480, 16);
    assertEquals(10 * 15, bitmaps(screen.all()));
    assertEquals(2 * 2, bitmaps(screen.repaint(new Rectangle(60, 30, 8, 4))));
    assertEquals(1, bitmaps(screen.repaint(new Rectangle(639, 479, 100, 100))));
  }

  @Test
  void a_program_learns_the_size_of_its_screen() {
    Desktop desktop = new Desktop(DesktopTest.DETAILS);
    BufferedImage small = new Screen(desktop, 320, 240, 16).picture();
    BufferedImage large = new Screen(desktop, 640, 480, 16).picture();
    assertEquals(320, small.getWidth());
    assertEquals(large.getRGB(639, 479), small.getRGB(319, 239));
  }
}
