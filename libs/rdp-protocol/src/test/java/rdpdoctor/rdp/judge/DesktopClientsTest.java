package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.PointerFlags;
import rdpdoctor.rdp.server.ClientEvent;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.XFreeRdp;

/** The server's share against other people's clients: they show the picture, and are heard. */
@RequiresProgram({"xfreerdp", "rdesktop", "Xvfb", "xdotool"})
class DesktopClientsTest {

  private static final long LIMIT_NANOS = 40_000_000_000L;
  private static final Desktop LARGER = new Desktop(320, 240, 16);
  private static final int KEY_A = 0x1E;

  /** Level 1 encrypts one way, 2 and 3 both ways, 4 by 3DES. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "4, true"})
  void free_rdp_shows_the_picture_and_is_heard(int level, boolean fastPath) throws IOException {
    assertShown(level, fastPath, XFreeRdp::show);
  }

  /** It has no FIPS. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "3, true"})
  void rdesktop_shows_the_picture_and_is_heard(int level, boolean fastPath) throws IOException {
    assertShown(level, fastPath, Rdesktop::show);
  }

  @Test
  void free_rdp_follows_to_another_size() throws IOException {
    assertFollows(XFreeRdp::show);
  }

  @Test
  void rdesktop_follows_to_another_size() throws IOException {
    assertFollows(Rdesktop::show);
  }

  private static void assertShown(
      int level, boolean fastPath, Function<SessionRequest, GraphicalClient> client)
      throws IOException {
    ServerProfile profile = new ServerProfile(LARGER, fastPath, fastPath);
    try (DesktopServer server = new DesktopServer(level, profile);
        GraphicalClient shown = client.apply(request(server))) {
      await(() -> differences(shown, LARGER) == 0, () -> server.failures() + shown.output());
      shown.display().input().moveTo(100, 60);
      shown.display().input().click(1);
      shown.display().input().type("a");
      await(() -> heard(server), () -> server.events() + shown.output());
      assertEquals(List.of(), server.failures(), shown::output);
    }
  }

  private static void assertFollows(Function<SessionRequest, GraphicalClient> client)
      throws IOException {
    try (DesktopServer server = new DesktopServer(2, new ServerProfile(LARGER));
        GraphicalClient shown = client.apply(request(server))) {
      await(() -> differences(shown, LARGER) == 0, () -> server.failures() + shown.output());
      shown.display().input().moveTo(100, 60);
      shown.display().input().type("r");
      await(
          () -> differences(shown, DesktopServer.SMALLER) == 0,
          () -> server.failures() + shown.output());
      assertEquals(List.of(), server.failures(), shown::output);
    }
  }

  private static SessionRequest request(DesktopServer server) {
    return SessionRequest.to("127.0.0.1", server.port())
        .under("rdp")
        .sized(LARGER.width(), LARGER.height(), LARGER.bitsPerPixel());
  }

  private static boolean heard(DesktopServer server) {
    List<InputEvent> input = server.events().stream().flatMap(DesktopClientsTest::input).toList();
    int pressed = PointerFlags.PTRFLAGS_BUTTON1 | PointerFlags.PTRFLAGS_DOWN;
    return input.contains(new InputEvent.Mouse(pressed, 100, 60))
        && input.stream()
            .anyMatch(event -> event instanceof InputEvent.ScanCode key && key.keyCode() == KEY_A);
  }

  private static Stream<InputEvent> input(ClientEvent event) {
    return event instanceof ClientEvent.Input(List<InputEvent> events)
        ? events.stream()
        : Stream.empty();
  }

  private static int differences(GraphicalClient client, Desktop desktop) {
    int width = desktop.width();
    int[] pixels = client.display().pixels(width, desktop.height());
    int different = 0;
    for (int i = 0; i < pixels.length; i++) {
      different += same(pixels[i], DesktopServer.pixel(width, i % width, i / width)) ? 0 : 1;
    }
    return different;
  }

  /** rdesktop fills 16 bits up in its own way. */
  private static boolean same(int one, int other) {
    return Math.abs((one >>> 16 & 0xFF) - (other >>> 16 & 0xFF)) < 8
        && Math.abs((one >>> 8 & 0xFF) - (other >>> 8 & 0xFF)) < 8
        && Math.abs((one & 0xFF) - (other & 0xFF)) < 8;
  }

  private static void await(BooleanSupplier condition, Supplier<Object> told) {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Pause.brief();
    }
    assertTrue(condition.getAsBoolean(), () -> told.get().toString());
  }
}
