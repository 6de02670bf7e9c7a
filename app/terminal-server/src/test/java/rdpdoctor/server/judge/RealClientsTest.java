package rdpdoctor.server.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Picture;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.XFreeRdp;

/**
 * Clients that others wrote reach a session under every security layer and encryption level that
 * they support; they show the pixels of the server, and the server sees what is typed.
 */
@RequiresProgram({"xfreerdp", "rdesktop", "Xvfb", "xdotool"})
class RealClientsTest {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final Duration LIMIT = Duration.ofSeconds(40);

  /** Security layer and network level authentication as the registry numbers them. */
  @ParameterizedTest
  @CsvSource({"2, 1, nla, 32", "2, 0, tls, 24", "1, 0, tls, 16"})
  void freerdp_shows_a_session_under_tls(int layer, int nla, String security, int bitsPerPixel) {
    try (Twin twin = Twin.listening(layer, 2, nla);
        GraphicalClient client = XFreeRdp.show(request(twin, bitsPerPixel).under(security))) {
      assertSession(twin, client, bitsPerPixel);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "2, 24", "3, 15", "4, 32"})
  void freerdp_shows_a_session_under_standard_rdp_security(int level, int bitsPerPixel)
      throws Exception {
    try (Twin twin = Twin.underStandardSecurity(level);
        GraphicalClient client = XFreeRdp.show(request(twin, bitsPerPixel).under("rdp"))) {
      assertSession(twin, client, bitsPerPixel);
    }
  }

  /** Its NLA is for those who have a Kerberos ticket. */
  @ParameterizedTest
  @CsvSource({"2, 24", "1, 16"})
  void rdesktop_shows_a_session_under_tls(int layer, int bitsPerPixel) {
    try (Twin twin = Twin.listening(layer, 2, 0);
        GraphicalClient client = Rdesktop.show(request(twin, bitsPerPixel))) {
      assertSession(twin, client, bitsPerPixel);
    }
  }

  /** It has no FIPS. */
  @ParameterizedTest
  @CsvSource({"1, 16", "2, 24", "3, 15"})
  void rdesktop_shows_a_session_under_standard_rdp_security(int level, int bitsPerPixel)
      throws Exception {
    try (Twin twin = Twin.underStandardSecurity(level);
        GraphicalClient client = Rdesktop.show(request(twin, bitsPerPixel))) {
      assertSession(twin, client, bitsPerPixel);
    }
  }

  private static SessionRequest request(Twin twin, int bitsPerPixel) {
    return twin.request().sized(WIDTH, HEIGHT, bitsPerPixel);
  }

  private static void assertSession(Twin twin, GraphicalClient client, int bitsPerPixel) {
    SessionEntry session = twin.awaitActive();
    assertTrue(session.user().endsWith(Twin.USER), session::toString);
    Picture before = assertSame(twin, session, client, bitsPerPixel, _ -> true);
    client.display().input().moveTo(WIDTH / 2, HEIGHT / 2);
    client.display().input().type("q");
    assertSame(
        twin, session, client, bitsPerPixel, seen -> seen.differenceFrom(before, bitsPerPixel) > 0);
  }

  /** Client and server show the same, and it is something. */
  private static Picture assertSame(
      Twin twin,
      SessionEntry session,
      GraphicalClient client,
      int bitsPerPixel,
      Predicate<Picture> wished) {
    Predicate<Picture> same =
        seen ->
            seen.colors() > 1
                && twin.picture(session)
                    .filter(picture -> picture.differenceFrom(seen, bitsPerPixel) == 0)
                    .isPresent();
    return client
        .display()
        .await(wished.and(same), LIMIT)
        .orElseThrow(() -> new AssertionError(difference(twin, session, client, bitsPerPixel)));
  }

  private static String difference(
      Twin twin, SessionEntry session, GraphicalClient client, int bitsPerPixel) {
    Optional<Picture> expected = twin.picture(session);
    return "%s of the pixels differ; %s; the client %s: %s"
        .formatted(
            expected.map(
                picture -> client.display().picture().differenceFrom(picture, bitsPerPixel)),
            twin.sessions(),
            client.isRunning() ? "runs" : "has ended",
            client.output());
  }

  @Test
  void a_session_goes_on_for_the_next_client_of_the_same_user() {
    try (Twin twin = Twin.underTls()) {
      int first;
      try (GraphicalClient client = XFreeRdp.show(twin.request().sized(WIDTH, HEIGHT, 32))) {
        SessionEntry session = twin.awaitActive();
        assertSame(twin, session, client, 32, _ -> true);
        first = session.id();
      }
      twin.awaitNoConnection();
      try (GraphicalClient client = Rdesktop.show(twin.request().sized(640, 480, 24))) {
        SessionEntry session = twin.awaitActive();
        assertEquals(first, session.id());
        assertSame(twin, session, client, 24, _ -> true);
      }
    }
  }
}
