package rdpdoctor.server.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.KeyboardFlags;
import rdpdoctor.rdp.input.PointerFlags;

class DesktopTest {

  static final SessionDetails DETAILS =
      new SessionDetails(
          "SRV-RDS-01",
          2,
          "LAB\\müller",
          "LAPTOP-7 (192.0.2.7)",
          LocalDateTime.parse("2026-11-22T09:30:00"),
          "TLS 1.3, NLA");

  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int ENTER = 0x1C;
  private static final Rectangle MIDDLE = new Rectangle(300, 230, 200, 140);
  private static final Rectangle CARD = new Rectangle(24, 24, WIDTH - 48, HEIGHT - 48);

  private final Desktop desktop = new Desktop(DETAILS);
  private final Screen screen = new Screen(desktop, WIDTH, HEIGHT, 24);

  @BeforeEach
  @AfterEach
  void no_message_is_shown() {
    assertTrue(isPlain(MIDDLE));
  }

  private int[] pixels(Rectangle area) {
    BufferedImage picture = screen.picture();
    return picture.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width);
  }

  private boolean isPlain(Rectangle area) {
    return Arrays.stream(pixels(area)).distinct().count() == 1;
  }

  private static InputEvent key(int code) {
    return new InputEvent.ScanCode(code, 0);
  }

  private static InputEvent click(int x, int y) {
    return new InputEvent.Mouse(PointerFlags.PTRFLAGS_DOWN | PointerFlags.PTRFLAGS_BUTTON1, x, y);
  }

  @Test
  void it_looks_the_same_whenever_it_is_drawn() {
    Screen other = new Screen(new Desktop(DETAILS), WIDTH, HEIGHT, 24);
    int[] otherPixels = other.picture().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    assertTrue(Arrays.equals(otherPixels, pixels(new Rectangle(WIDTH, HEIGHT))));
  }

  @Test
  void it_follows_what_the_session_says_of_itself() {
    int[] before = pixels(CARD);
    desktop.show(
        new SessionDetails("SRV-RDS-01", 2, "LAB\\weber", "PC-2", DETAILS.since(), "RC4 128"));
    assertFalse(Arrays.equals(before, pixels(CARD)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1E, 0x1C, 0x3B, 0x39})
  void a_key_is_echoed(int code) {
    int[] before = pixels(CARD);
    desktop.input(key(code));
    assertFalse(Arrays.equals(before, pixels(CARD)));
  }

  @Test
  void what_was_typed_is_read_back() {
    InputEcho echo = new InputEcho();
    for (int code : new int[] {0x23, 0x17}) {
      echo.input(key(code));
      echo.input(new InputEvent.ScanCode(code, KeyboardFlags.KBDFLAGS_RELEASE));
    }
    echo.input(new InputEvent.UnicodeKey('é', 0));
    assertEquals("hié  (U+00E9)", echo.keyboard());
    echo.input(new InputEvent.ScanCode(0x48, KeyboardFlags.KBDFLAGS_EXTENDED));
    assertEquals("hié  (E0 48 ↓)", echo.keyboard());
  }

  @Test
  void the_mouse_is_echoed_with_its_buttons_and_wheel() {
    InputEcho echo = new InputEcho();
    echo.input(new InputEvent.Mouse(PointerFlags.PTRFLAGS_MOVE, 17, 4));
    assertEquals("17, 4", echo.mouse());
    echo.input(click(18, 5));
    assertEquals("18, 5  1 ↓", echo.mouse());
    echo.input(new InputEvent.Mouse(PointerFlags.PTRFLAGS_WHEEL | 120, 18, 5));
    assertEquals("18, 5  +120", echo.mouse());
  }

  @Test
  void a_click_is_marked() {
    int[] before = pixels(new Rectangle(600, 500, 20, 20));
    desktop.input(click(610, 510));
    assertFalse(Arrays.equals(before, pixels(new Rectangle(600, 500, 20, 20))));
  }

  @Test
  void a_message_stays_until_enter_dismisses_it() {
    desktop.message("The server will be restarted in ten minutes. Please save your work.");
    assertFalse(isPlain(MIDDLE));
    desktop.input(key(0x1E));
    assertFalse(isPlain(MIDDLE));
    desktop.input(key(ENTER));
  }

  @Test
  void messages_wait_for_each_other() {
    desktop.message("first");
    desktop.message("second");
    desktop.input(key(ENTER));
    assertFalse(isPlain(MIDDLE));
    desktop.input(key(ENTER));
  }

  @Test
  void a_message_is_dismissed_by_its_button_only() {
    MessageBox box = new MessageBox("title", "text", "OK");
    Rectangle button = box.button(WIDTH, HEIGHT);
    desktop.message("text");
    desktop.input(click(button.x - 5, button.y));
    assertFalse(isPlain(MIDDLE));
    desktop.input(click(button.x + 5, button.y + 5));
  }

  @Test
  void whoever_listens_hears_of_every_change() {
    AtomicInteger changes = new AtomicInteger();
    desktop.onChange(changes::incrementAndGet);
    long revision = desktop.revision();
    desktop.input(key(0x1E));
    desktop.show(DETAILS);
    assertEquals(2, changes.get());
    assertEquals(revision + 2, desktop.revision());
  }

  @Test
  void a_desktop_in_japanese_is_in_english_where_no_font_has_the_letters() {
    Desktop japanese = new Desktop(DETAILS, Locale.JAPANESE);
    int[] pixels =
        new Screen(japanese, WIDTH, HEIGHT, 24)
            .picture()
            .getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    boolean sameAsEnglish = Arrays.equals(pixels, pixels(new Rectangle(WIDTH, HEIGHT)));
    assertEquals(!Lettering.has("ユーザー開始日時管理者"), sameAsEnglish);
  }
}
