package rdpdoctor.server.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** A message in the middle of a desktop, with a button that dismisses it. */
record MessageBox(String title, String text, String button) {

  private static final Color FRAME = new Color(0x1B2733);
  private static final Color TITLE = new Color(0x0078B4);
  private static final Color PAPER = new Color(0xFFFFFF);
  private static final Color INK = new Color(0x1B2733);
  private static final Lettering TEXT = new Lettering(1);
  private static final int WIDTH = 60 * Lettering.CELL_WIDTH;
  private static final int PADDING = 16;
  private static final int TITLE_HEIGHT = 24;
  private static final int LINE = 20;
  private static final int BUTTON_WIDTH = 80;
  private static final int BUTTON_HEIGHT = 26;

  void paint(Graphics2D graphics, int desktopWidth, int desktopHeight) {
    Rectangle box = box(desktopWidth, desktopHeight);
    graphics.setColor(FRAME);
    graphics.fillRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2);
    graphics.setColor(PAPER);
    graphics.fill(box);
    graphics.setColor(TITLE);
    graphics.fillRect(box.x, box.y, box.width, TITLE_HEIGHT);
    graphics.setColor(PAPER);
    TEXT.draw(graphics, title, box.x + PADDING, box.y + (TITLE_HEIGHT - TEXT.height()) / 2);
    graphics.setColor(INK);
    int top = box.y + TITLE_HEIGHT + PADDING;
    for (String line : lines(box.width)) {
      TEXT.draw(graphics, line, box.x + PADDING, top);
      top += LINE;
    }
    paintButton(graphics, button(desktopWidth, desktopHeight));
  }

  private void paintButton(Graphics2D graphics, Rectangle area) {
    graphics.setColor(TITLE);
    graphics.fill(area);
    graphics.setColor(PAPER);
    int left = area.x + (area.width - TEXT.width(button)) / 2;
    TEXT.draw(graphics, button, left, area.y + (area.height - TEXT.height()) / 2);
  }

  /** Where the button is. */
  Rectangle button(int desktopWidth, int desktopHeight) {
    Rectangle box = box(desktopWidth, desktopHeight);
    return new Rectangle(
        box.x + box.width - PADDING - BUTTON_WIDTH,
        box.y + box.height - PADDING - BUTTON_HEIGHT,
        BUTTON_WIDTH,
        BUTTON_HEIGHT);
  }

  private Rectangle box(int desktopWidth, int desktopHeight) {
    int width = Math.min(WIDTH, desktopWidth);
    int height = TITLE_HEIGHT + 3 * PADDING + lines(width).size() * LINE + BUTTON_HEIGHT;
    return new Rectangle((desktopWidth - width) / 2, (desktopHeight - height) / 2, width, height);
  }

  /** The text in lines that fit; a line may end within a word, as Japanese does. */
  private List<String> lines(int width) {
    int room = Math.max((width - 2 * PADDING) / Lettering.CELL_WIDTH, 2);
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(line, room, lines));
    return lines;
  }

  private static void wrap(String line, int room, List<String> lines) {
    StringBuilder current = new StringBuilder();
    int used = 0;
    for (int character : line.codePoints().toArray()) {
      int cells = Cells.of(character);
      if (used + cells > room) {
        int space = current.lastIndexOf(" ");
        String rest = space < 0 ? "" : current.substring(space + 1);
        lines.add(space < 0 ? current.toString() : current.substring(0, space));
        current.setLength(0);
        current.append(rest);
        used = Cells.of(rest);
      }
      current.appendCodePoint(character);
      used += cells;
    }
    lines.add(current.toString());
  }
}
