package rdpdoctor.server.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.ResourceBundle;
import rdpdoctor.rdp.input.InputEvent;

/**
 * A desktop that says what session it belongs to, echoes keyboard and mouse, and shows the messages
 * of the administrator.
 */
public final class Desktop implements Program {

  private static final Color BACKGROUND = new Color(0x00456A);
  private static final Color CARD = new Color(0xF4F6F8);
  private static final Color INK = new Color(0x1B2733);
  private static final Color LABEL = new Color(0x5A6B7B);
  private static final Color ACCENT = new Color(0x0078B4);
  private static final Lettering TEXT = new Lettering(1);
  private static final Lettering HEADING = new Lettering(3);
  private static final int MARGIN = 24;
  private static final int LINE = 24;
  private static final int LABEL_WIDTH = 14 * Lettering.CELL_WIDTH;
  private static final int RING = 15;
  private static final int ENTER_KEY = 0x1C;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ResourceBundle labels;
  private final InputEcho echo = new InputEcho();
  private final Queue<MessageBox> messages = new ArrayDeque<>();
  private final Revision revision = new Revision();
  private SessionDetails details;
  private int width;
  private int height;

  public Desktop(SessionDetails details) {
    this(details, Locale.ROOT);
  }

  /** With labels in English where the machine has no font for those of the language. */
  public Desktop(SessionDetails details, Locale language) {
    this.details = details;
    this.labels = labels(language);
  }

  private static ResourceBundle labels(Locale language) {
    ResourceBundle wanted = bundle(language);
    boolean readable = wanted.keySet().stream().map(wanted::getString).allMatch(Lettering::has);
    return readable ? wanted : bundle(Locale.ROOT);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        Desktop.class.getPackageName() + ".labels",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The session has changed: it may have another client now. */
  public void show(SessionDetails changed) {
    synchronized (this) {
      details = changed;
    }
    revision.changes();
  }

  /** Shows a message until somebody dismisses it with Enter or its button. */
  public void message(String text) {
    synchronized (this) {
      messages.add(new MessageBox(labels.getString("message"), text, labels.getString("dismiss")));
    }
    revision.changes();
  }

  @Override
  public synchronized void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    revision.advances();
  }

  @Override
  public void input(InputEvent event) {
    synchronized (this) {
      if (dismisses(event)) {
        messages.remove();
      }
      echo.input(event);
    }
    revision.changes();
  }

  private boolean dismisses(InputEvent event) {
    MessageBox message = messages.peek();
    if (message == null) {
      return false;
    }
    return switch (event) {
      case InputEvent.ScanCode key -> key.keyCode() == ENTER_KEY && !key.isReleased();
      case InputEvent.Mouse at ->
          InputEcho.isClick(at) && message.button(width, height).contains(at.x(), at.y());
      case InputEvent.UnicodeKey _,
          InputEvent.ExtendedMouse _,
          InputEvent.RelativeMouse _,
          InputEvent.Synchronize _,
          InputEvent.QoeTimestamp _ ->
          false;
    };
  }

  @Override
  public synchronized void paint(Graphics2D graphics, Rectangle clip) {
    graphics.setColor(BACKGROUND);
    graphics.fill(clip);
    graphics.setColor(CARD);
    graphics.fillRect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
    graphics.setColor(ACCENT);
    HEADING.draw(graphics, details.computer(), 2 * MARGIN, MARGIN + MARGIN / 2);
    paintDetails(graphics);
    echo.click().ifPresent(place -> paintRing(graphics, place));
    MessageBox message = messages.peek();
    if (message != null) {
      message.paint(graphics, width, height);
    }
  }

  private void paintDetails(Graphics2D graphics) {
    int top = 2 * MARGIN + HEADING.height();
    line(graphics, top, "user", details.user());
    line(graphics, top + LINE, "client", details.client());
    line(graphics, top + 2 * LINE, "since", TIME.format(details.since()));
    line(graphics, top + 3 * LINE, "security", details.security());
    line(graphics, top + 4 * LINE, "session", Integer.toString(details.sessionId()));
    line(graphics, top + 6 * LINE, "keyboard", echo.keyboard());
    line(graphics, top + 7 * LINE, "mouse", echo.mouse());
  }

  private void line(Graphics2D graphics, int top, String label, String content) {
    graphics.setColor(LABEL);
    TEXT.draw(graphics, labels.getString(label), 2 * MARGIN, top);
    graphics.setColor(INK);
    TEXT.draw(graphics, content, 2 * MARGIN + LABEL_WIDTH, top);
  }

  private static void paintRing(Graphics2D graphics, Point place) {
    graphics.setColor(ACCENT);
    graphics.setStroke(new BasicStroke(1));
    graphics.drawRect(place.x - RING / 2, place.y - RING / 2, RING - 1, RING - 1);
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
  public void close() {
    // Nothing is held.
  }
}
