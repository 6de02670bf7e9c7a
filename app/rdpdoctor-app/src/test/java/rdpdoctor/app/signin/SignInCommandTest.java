package rdpdoctor.app.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;

/** The whole command against FreeRDP's server with Network Level Authentication. */
@RequiresProgram({"freerdp-shadow-cli", "winpr-hash", "Xvfb"})
class SignInCommandTest {

  private static RealServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server = FreeRdpShadow.only("nla").start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String target() {
    return server.host() + ":" + server.port();
  }

  private static Run signIn(String user, String password, String... more) {
    List<String> words =
        new ArrayList<>(List.of("diagnose", target(), "--user", user, "--password-file", "-"));
    words.addAll(Arrays.asList(more));
    return Run.of(Map.of(), password + "\n", words.toArray(String[]::new));
  }

  private static Run right(String... more) {
    return signIn(FreeRdpShadow.USER, FreeRdpShadow.PASSWORD, more);
  }

  @Test
  void the_right_password_leads_to_a_session() {
    Run run = right();
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("the server accepted the credentials"), run.out());
    assertTrue(run.out().contains("the session is active"), run.out());
  }

  @Test
  void a_wrong_password_is_the_first_cause_that_is_named_and_a_session_is_prevented() {
    Run run = signIn(FreeRdpShadow.USER, "wrong");
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("without a reason") || run.out().contains("giving a reason"));
    int first = run.out().indexOf("  1. ");
    assertTrue(first > 0 && run.out().indexOf("wrong-credentials") > first, run.out());
  }

  @Test
  void the_certificate_is_shown_before_anything_is_sent() {
    Run run = right();
    assertTrue(run.err().contains("SHA-256"), run.err());
    assertTrue(run.err().contains("an address was given, so NTLM is used"), run.err());
  }

  @Test
  void another_certificate_than_the_pinned_one_gets_nothing() {
    Run run = right("--pin", "ab".repeat(20));
    assertEquals(1, run.status(), run.out());
    assertFalse(run.out().contains("accepted the credentials"), run.out());
  }

  @Test
  void no_output_holds_the_password() throws IOException {
    Path saved = folder.resolve("case.json");
    Run run = right("-v", "--with-names", "--save", saved.toString());
    String all = run.out() + run.err() + Files.readString(saved, StandardCharsets.UTF_8);
    assertFalse(all.contains(FreeRdpShadow.PASSWORD), "the password was written");
    String utf16 = "50 00 61 00 73 00 73 00 77 00";
    assertFalse(all.contains(utf16), "the password was dumped");
  }

  @Test
  void json_follows_its_schema() {
    Run run = right("--json");
    assertEquals(0, run.status(), run.err());
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void japanese_is_complete() {
    Run run = right("--lang", "ja");
    assertTrue(run.err().contains("証明書"), run.err());
    assertTrue(run.out().contains("サーバーが資格情報を受け入れた"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pin 12|expected the 40 or 64 hex digits of a thumbprint",
        "--until moon|expected authenticate, authorize, connect",
        "--ticket-cache t|expected one of the two",
        "--compare-user CORP\\|expected NAME"
      })
  void what_cannot_be_meant_is_refused_before_anything_is_sent(String options, String said) {
    Run run = right(options.split(" "));
    assertEquals(64, run.status(), run.err());
    assertTrue(run.err().contains(said), run.err());
  }

  @Test
  void options_of_a_sign_in_need_an_account() {
    Run run = Run.of("diagnose", target(), "--until", "logon");
    assertEquals(64, run.status());
    assertTrue(run.err().contains("--until without an account"), run.err());
  }

  @Test
  void without_a_terminal_and_a_file_nobody_is_asked() {
    Run run = Run.of("diagnose", target(), "--user", FreeRdpShadow.USER);
    assertEquals(66, run.status(), run.err());
    assertTrue(run.err().contains("no terminal to ask for the password"), run.err());
  }

  @Test
  void a_screenshot_equals_the_display_pixel_by_pixel() throws IOException {
    int[] painted = new int[FreeRdpShadow.WIDTH * FreeRdpShadow.HEIGHT];
    Arrays.setAll(painted, i -> i % 7 == 0 ? i & 0xFFFFFF : 0x336699);
    Path file = folder.resolve("session.png");
    try (RealServer shown = FreeRdpShadow.only("nla").showing(painted).start()) {
      Run run =
          Run.of(
              Map.of(),
              FreeRdpShadow.PASSWORD,
              "diagnose",
              shown.host() + ":" + shown.port(),
              "--user",
              FreeRdpShadow.USER,
              "--password-file",
              "-",
              "--screenshot",
              file.toString());
      assertEquals(0, run.status(), run.out());
    }
    BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(FreeRdpShadow.WIDTH, image.getWidth());
    assertEquals(FreeRdpShadow.HEIGHT, image.getHeight());
    int[] seen = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    Arrays.setAll(seen, i -> seen[i] & 0xFFFFFF);
    assertArrayEquals(painted, seen);
  }

  @Test
  void a_screenshot_never_replaces_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("there.png"), "there");
    Run run = right("--screenshot", file.toString());
    assertEquals(73, run.status(), run.err());
    assertEquals("there", Files.readString(file));
  }

  @Test
  void no_password_is_asked_for_where_nothing_listens() {
    Run run = Run.of("diagnose", "127.0.0.1:1", "--user", "anna");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("no password was asked for"), run.err());
  }
}
