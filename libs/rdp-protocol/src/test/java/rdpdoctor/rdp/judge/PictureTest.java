package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.order.DrawableOrders;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.XFreeRdp;
import rdpdoctor.testkit.server.Xrdp;

/**
 * Our picture of a real desktop against the one that FreeRDP's client shows of it, pixel by pixel.
 */
@RequiresProgram({"xrdp", "freerdp-shadow-cli", "winpr-hash", "xfreerdp", "Xvfb"})
class PictureTest {

  private static final long LIMIT_NANOS = 60_000_000_000L;

  /** As bitmaps, and as drawing orders: text, glyphs, cached bitmaps, rectangles. */
  @ParameterizedTest
  @CsvSource({
    "16, false",
    "24, false",
    "32, false",
    "15, true",
    "16, true",
    "24, true",
    "32, true"
  })
  void the_login_screen_of_xrdp(int bitsPerPixel, boolean drawn) throws Exception {
    Desktop desktop = new Desktop(800, 600, bitsPerPixel);
    try (RealServer server = Xrdp.withSecurityLayer("tls").start();
        LivePicture picture =
            LivePicture.of(server, desktop, drawn ? DrawableOrders.NUMBERS : Set.of());
        GraphicalClient judge = XFreeRdp.show(server, 800, 600, bitsPerPixel)) {
      assertSame(judge, picture);
    }
  }

  /** The server turns all but 32 bits into 16. */
  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void a_display_that_is_shadowed(int bitsPerPixel) throws Exception {
    Desktop desktop = new Desktop(FreeRdpShadow.WIDTH, FreeRdpShadow.HEIGHT, bitsPerPixel);
    try (RealServer server = shadow();
        LivePicture picture = LivePicture.of(server, desktop, DrawableOrders.NUMBERS);
        GraphicalClient judge =
            XFreeRdp.show(server, desktop.width(), desktop.height(), bitsPerPixel)) {
      assertSame(judge, picture);
    }
  }

  @Test
  void a_display_that_is_shadowed_in_full_color_is_the_display_itself() throws Exception {
    Desktop desktop = new Desktop(FreeRdpShadow.WIDTH, FreeRdpShadow.HEIGHT, 32);
    try (RealServer server = shadow();
        LivePicture picture = LivePicture.of(server, desktop, Set.of())) {
      assertEquals(0, differences(testPicture(), picture.pixels()));
    }
  }

  private static RealServer shadow() {
    return FreeRdpShadow.only("tls").toAnybody().showing(testPicture()).start();
  }

  /** The judge takes its time to draw, and what it has drawn last counts. */
  private static void assertSame(GraphicalClient judge, LivePicture picture) throws Exception {
    Desktop desktop = picture.desktop();
    int[] pixels = picture.pixels();
    long deadline = System.nanoTime() + LIMIT_NANOS;
    int different = pixels.length;
    while (different > 0 && judge.isRunning() && System.nanoTime() < deadline) {
      Pause.brief();
      different = differences(judge.display().pixels(desktop.width(), desktop.height()), pixels);
    }
    assertEquals(0, different, judge::output);
  }

  private static int differences(int[] expected, int[] actual) {
    int different = 0;
    for (int i = 0; i < expected.length; i++) {
      different += expected[i] == actual[i] ? 0 : 1;
    }
    return different;
  }

  /** Plain areas, gradients, and what looks like noise, so that every kind of run is there. */
  private static int[] testPicture() {
    int[] pixels = new int[FreeRdpShadow.WIDTH * FreeRdpShadow.HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % FreeRdpShadow.WIDTH;
      int y = i / FreeRdpShadow.WIDTH;
      pixels[i] =
          switch ((x / 40 + y / 40) % 3) {
            case 0 -> (i * 0x9E3779B1) >>> 8;
            case 1 -> (x * 255 / FreeRdpShadow.WIDTH) << 16 | (y * 255 / FreeRdpShadow.HEIGHT) << 8;
            default -> 0x204060 * (x / 160);
          };
    }
    return pixels;
  }
}
