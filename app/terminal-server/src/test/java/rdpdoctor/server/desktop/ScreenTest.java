package rdpdoctor.server.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.DecodeException;

class ScreenTest {

  private static final SessionDetails DETAILS =
      new SessionDetails(
          "SRV-RDS-01",
          2,
          "LAB\\müller",
          "LAPTOP-7 (192.0.2.7)",
          LocalDateTime.parse("2026-11-22T09:30:00"),
          "TLS 1.3, Network Level Authentication");

  private static void apply(Canvas canvas, List<Update> updates) throws DecodeException {
    for (Update update : updates) {
      canvas.apply(update);
    }
  }

  private static void assertShows(BufferedImage picture, Canvas canvas) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        assertEquals(picture.getRGB(x, y) & 0xFFFFFF, canvas.rgb(x, y), "at " + x + ", " + y);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 32})
  void a_client_sees_the_picture_of_the_program(int bitsPerPixel) throws Exception {
    try (Desktop desktop = new Desktop(DETAILS)) {
      Screen screen = new Screen(desktop, 801, 603, bitsPerPixel);
      Canvas canvas = Canvas.of(801, 603, bitsPerPixel, BitmapCodecs.none());
      apply(canvas, screen.changes());
      assertEquals(1.0, canvas.paintedShare());
      assertShows(screen.picture(), canvas);
      desktop.input(new InputEvent.ScanCode(0x1E, 0));
      List<Update> changes = screen.changes();
      assertEquals(1, changes.size());
      assertTrue(changes.getFirst().data().size() < 4000, "only the tiles that changed");
      apply(canvas, changes);
      assertShows(screen.picture(), canvas);
      assertEquals(List.of(), screen.changes());
    }
  }
}
