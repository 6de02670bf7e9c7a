package rdpdoctor.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.testkit.program.RequiresProgram;

/** The clients show what a server of others paints, and hand on what is typed. */
@RequiresProgram({"xrdp", "xfreerdp", "rdesktop", "Xvfb", "xdotool"})
class GraphicalClientsTest {

  private static final int WHITE = 0xFFFFFF;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static SessionRequest to(RealServer server) {
    return SessionRequest.to(server.host(), server.port());
  }

  /** The field for the name has the focus, and no cursor blinks. */
  @Test
  void both_show_the_login_screen_and_the_name_that_is_typed() {
    try (RealServer server = Xrdp.withSecurityLayer("tls").start();
        GraphicalClient freeRdp = XFreeRdp.show(to(server));
        GraphicalClient rdesktop = Rdesktop.show(to(server).sized(640, 480, 24))) {
      Picture empty = assertSame(freeRdp, rdesktop, GraphicalClientsTest::isLoginScreen);
      type("somebody", freeRdp);
      type("somebody", rdesktop);
      assertSame(freeRdp, rdesktop, seen -> seen.differenceFrom(empty, 24) > 0);
    }
  }

  /** Both fields are there; the server paints piece by piece. */
  private static boolean isLoginScreen(Picture seen) {
    return seen.rgb(400, 280) == WHITE && seen.rgb(400, 305) == WHITE;
  }

  private static void type(String text, GraphicalClient client) {
    client.display().input().moveTo(320, 440);
    client.display().input().type(text);
  }

  /** Each is drawn in its own time. */
  private static Picture assertSame(
      GraphicalClient one, GraphicalClient other, Predicate<Picture> wished) {
    Predicate<Picture> same = seen -> one.display().picture().differenceFrom(seen, 24) == 0;
    return other
        .display()
        .await(wished.and(same), LIMIT)
        .orElseThrow(() -> new AssertionError(one.output() + other.output()));
  }

  @Test
  @RequiresProgram({"freerdp-shadow-cli", "winpr-hash"})
  void how_a_refused_client_ends_is_told() {
    try (RealServer server = FreeRdpShadow.only("nla").start();
        VirtualDisplay display = VirtualDisplay.start(320, 240);
        GraphicalClient rdesktop = Rdesktop.show(to(server))) {
      assertEquals(133, XFreeRdp.authenticate(to(server), display).exitCode());
      assertEquals(OptionalInt.of(76), rdesktop.exitCode(LIMIT), rdesktop::output);
    }
  }

  @Test
  void pictures_differ_as_far_as_a_depth_can_tell(@TempDir Path folder) throws Exception {
    Picture one = Picture.of(2, new int[] {0x102030, 0x405060, 0, 0});
    Picture other = Picture.of(2, new int[] {0x112130, 0x415060, 0x080000, 0});
    assertEquals(0.75, one.differenceFrom(other, 24));
    assertEquals(0.25, one.differenceFrom(other, 16));
    assertEquals(1, one.differenceFrom(Picture.of(1, new int[] {0}), 24));
    assertEquals(3, one.colors());
    one.writePng(folder.resolve("picture.png"));
    assertTrue(Files.size(folder.resolve("picture.png")) > 0);
  }
}
