package rdpdoctor.server.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.PointerFlags;

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
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Lettering TEXT = new Lettering(1);
  private static final Lettering HEADING = new Lettering(3);
  private static final int MARGIN = 24;
  private static final int LINE = 22;
  private static final int LABEL_WIDTH = 12 * Lettering.CELL_WIDTH;

  private SessionDetails details;
  private Runnable listener = () -> {};
  private long revision;
  private int width;
  private int height;
  private String keyboard = "";
  private String mouse = "";
  private final Deque<String> messages = new ArrayDeque<>();

  public Desktop(SessionDetails details) {
    this.details = details;
  }

  /** The session has changed: it may have another client now. */
  public void show(SessionDetails changed) {
    synchronized (this) {
      details = changed;
    }
    changed();
  }

  /** Shows a message until Enter or a click dismisses it. */
  public void message(String text) {
    synchronized (this) {
      messages.add(text);
    }
    changed();
  }

  @Override
  public synchronized void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    revision++;
  }

  @Override
  public void input(InputEvent event) {
    synchronized (this) {
      echo(event);
    }
    changed();
  }

  private void echo(InputEvent event) {
    switch (event) {
      case InputEvent.ScanCode key -> {
        keyboard = "scan code 0x%02X %s".formatted(key.keyCode(), key.isReleased() ? "up" : "down");
        if (key.keyCode() == 0x1C && !key.isReleased()) {
          messages.poll();
        }
      }
      case InputEvent.UnicodeKey key -> keyboard = Character.toString(key.unicodeCode());
      case InputEvent.Mouse moved -> {
        mouse = "%d, %d".formatted(moved.x(), moved.y());
        if (moved.has(PointerFlags.PTRFLAGS_DOWN)) {
          messages.poll();
        }
      }
      case InputEvent.ExtendedMouse _,
          InputEvent.RelativeMouse _,
          InputEvent.Synchronize _,
          InputEvent.QoeTimestamp _ -> {
        // Not shown.
      }
    }
  }

  private void changed() {
    Runnable informed;
    synchronized (this) {
      revision++;
      informed = listener;
    }
    informed.run();
  }

  @Override
  public synchronized void paint(Graphics2D graphics, Rectangle clip) {
    graphics.setColor(BACKGROUND);
    graphics.fill(clip);
    Rectangle card = new Rectangle(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
    graphics.setColor(CARD);
    graphics.fill(card);
    graphics.setColor(ACCENT);
    HEADING.draw(graphics, details.computer(), 2 * MARGIN, MARGIN);
    int top = MARGIN + HEADING.height() + MARGIN;
    for (List<String> line : lines()) {
      graphics.setColor(LABEL);
      TEXT.draw(graphics, line.getFirst(), 2 * MARGIN, top);
      graphics.setColor(INK);
      TEXT.draw(graphics, line.getLast(), 2 * MARGIN + LABEL_WIDTH, top);
      top += LINE;
    }
    if (!messages.isEmpty()) {
      graphics.setColor(ACCENT);
      TEXT.draw(graphics, messages.peek(), 2 * MARGIN, top);
    }
  }

  private List<List<String>> lines() {
    return List.of(
        List.of("User", details.user()),
        List.of("Client", details.client()),
        List.of("Since", TIME.format(details.since())),
        List.of("Security", details.security()),
        List.of("Session", Integer.toString(details.sessionId())),
        List.of("Keyboard", keyboard),
        List.of("Mouse", mouse));
  }

  @Override
  public synchronized long revision() {
    return revision;
  }

  @Override
  public synchronized void onChange(Runnable newListener) {
    listener = newListener;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
