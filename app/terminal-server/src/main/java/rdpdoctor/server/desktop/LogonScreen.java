package rdpdoctor.server.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.OptionalInt;
import rdpdoctor.rdp.input.InputEvent;

/**
 * Asks for a name and a password, as Windows does where the client has not proven before who it is.
 */
public final class LogonScreen implements Program {

  private static final Color BACKGROUND = new Color(0x00456A);
  private static final Color FIELD = new Color(0xF4F6F8);
  private static final Color FOCUSED = new Color(0xFFFFFF);
  private static final Color INK = new Color(0x1B2733);
  private static final Color LIGHT = new Color(0xD7E3EC);
  private static final Lettering TEXT = new Lettering(1);
  private static final Lettering HEADING = new Lettering(2);
  private static final int FIELD_HEIGHT = 26;
  private static final int FIELD_WIDTH = 40 * Lettering.CELL_WIDTH;
  private static final int PADDING = 5;
  private static final int GAP = 12;

  /** More than any directory accepts. */
  private static final int LONGEST = 256;

  private final String computer;
  private final Attempt attempt;
  private final UsKeyboard keyboard = new UsKeyboard();
  private final StringBuilder user = new StringBuilder();
  private final Revision revision = new Revision();
  private char[] password = new char[0];
  private boolean inPassword;
  private String message = "";
  private int width;
  private int height;

  public LogonScreen(String computer, Attempt attempt) {
    this.computer = computer;
    this.attempt = attempt;
  }

  /** Is made by the thread that brings the input. */
  @FunctionalInterface
  public interface Attempt {

    /**
     * Somebody wants to sign in.
     *
     * @param user as it was typed, with a domain before it or behind it or not
     * @param password belongs to whoever gets it
     */
    void signIn(String user, char[] password);
  }

  /** Who it probably is. */
  public void suggest(String name) {
    synchronized (this) {
      user.setLength(0);
      user.append(name, 0, Math.min(name.length(), LONGEST));
      inPassword = !name.isEmpty();
    }
    revision.changes();
  }

  /** Says why nobody was signed in. */
  public void say(String text) {
    synchronized (this) {
      message = text;
    }
    revision.changes();
  }

  @Override
  public void input(InputEvent event) {
    OptionalInt typed;
    synchronized (this) {
      typed = keyboard.typed(event);
    }
    if (typed.isPresent()) {
      type(typed.getAsInt());
      revision.changes();
    }
  }

  private void type(int character) {
    switch (character) {
      case UsKeyboard.ENTER -> enter();
      case UsKeyboard.TAB -> moveOn();
      case UsKeyboard.BACKSPACE -> takeBack();
      case UsKeyboard.ESCAPE -> clear();
      default -> append((char) character);
    }
  }

  private void enter() {
    String name;
    char[] secret;
    synchronized (this) {
      if (!inPassword) {
        inPassword = true;
        return;
      }
      name = user.toString();
      secret = password;
      password = new char[0];
      message = "";
    }
    attempt.signIn(name, secret);
  }

  private synchronized void moveOn() {
    inPassword = !inPassword;
  }

  private synchronized void takeBack() {
    if (inPassword) {
      resizePassword(Math.max(password.length - 1, 0));
    } else {
      user.setLength(Math.max(user.length() - 1, 0));
    }
  }

  private synchronized void clear() {
    resizePassword(0);
    user.setLength(0);
    inPassword = false;
  }

  private synchronized void append(char character) {
    if (inPassword && password.length < LONGEST) {
      resizePassword(password.length + 1);
      password[password.length - 1] = character;
    } else if (!inPassword && user.length() < LONGEST) {
      user.append(character);
    }
  }

  private void resizePassword(int length) {
    char[] resized = Arrays.copyOf(password, length);
    Arrays.fill(password, '\0');
    password = resized;
  }

  @Override
  public synchronized void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    revision.advances();
  }

  @Override
  public synchronized void paint(Graphics2D graphics, Rectangle clip) {
    graphics.setColor(BACKGROUND);
    graphics.fill(clip);
    int left = Math.max((width - FIELD_WIDTH) / 2, GAP);
    int top = Math.max(height / 3, GAP);
    graphics.setColor(FOCUSED);
    HEADING.draw(graphics, computer, left, top);
    top += HEADING.height() + GAP;
    field(graphics, user.toString(), left, top, !inPassword);
    top += FIELD_HEIGHT + GAP;
    field(graphics, "*".repeat(password.length), left, top, inPassword);
    top += FIELD_HEIGHT + GAP;
    graphics.setColor(LIGHT);
    TEXT.draw(graphics, message, left, top);
  }

  private static void field(
      Graphics2D graphics, String content, int left, int top, boolean focused) {
    graphics.setColor(focused ? FOCUSED : FIELD);
    graphics.fillRect(left, top, FIELD_WIDTH, FIELD_HEIGHT);
    graphics.setColor(INK);
    TEXT.draw(graphics, focused ? content + "_" : content, left + PADDING, top + PADDING);
  }

  @Override
  public long revision() {
    return revision.number();
  }

  @Override
  public void onChange(Runnable listener) {
    revision.onChange(listener);
  }

  @Override
  public synchronized void close() {
    resizePassword(0);
  }
}
