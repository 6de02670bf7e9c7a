package rdpdoctor.server.desktop;

import static org.jline.utils.ScreenTerminal.cellAttr;
import static org.jline.utils.ScreenTerminal.cellBackground;
import static org.jline.utils.ScreenTerminal.cellCodePoint;
import static org.jline.utils.ScreenTerminal.cellColorRgb;
import static org.jline.utils.ScreenTerminal.cellConceal;
import static org.jline.utils.ScreenTerminal.cellForeground;
import static org.jline.utils.ScreenTerminal.cellHasBackground;
import static org.jline.utils.ScreenTerminal.cellHasForeground;
import static org.jline.utils.ScreenTerminal.cellInverse;
import static org.jline.utils.ScreenTerminal.cellUnderline;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/** The cells of a terminal as JLine describes them, and its cursor. */
final class TerminalPicture {

  private static final Color PAPER = new Color(0x10202C);
  private static final Color INK = new Color(0xE6EBF0);
  private static final int LEAST_CONTRAST = 60;
  private static final Lettering TEXT = new Lettering(1);

  private final long[] cells;
  private final int columns;
  private final int cursorColumn;
  private final int cursorRow;

  /** Takes the array over. */
  TerminalPicture(long[] cells, int columns, int cursorColumn, int cursorRow) {
    this.cells = cells;
    this.columns = columns;
    this.cursorColumn = cursorColumn;
    this.cursorRow = cursorRow;
  }

  void paint(Graphics2D graphics, Rectangle clip) {
    graphics.setColor(PAPER);
    graphics.fill(clip);
    int rows = cells.length / columns;
    int first = Math.max(clip.y / Lettering.CELL_HEIGHT, 0);
    int last = Math.min((clip.y + clip.height - 1) / Lettering.CELL_HEIGHT, rows - 1);
    for (int row = first; row <= last; row++) {
      paintRow(graphics, row);
    }
    graphics.setColor(INK);
    graphics.setXORMode(PAPER);
    graphics.fill(cell(cursorRow, cursorColumn, 1));
    graphics.setPaintMode();
  }

  /** In runs of cells that look alike. */
  private void paintRow(Graphics2D graphics, int row) {
    int column = 0;
    while (column < columns) {
      int end = column + 1;
      while (end < columns && cellAttr(at(row, end)) == cellAttr(at(row, column))) {
        end++;
      }
      paintRun(graphics, row, column, end);
      column = end;
    }
  }

  private void paintRun(Graphics2D graphics, int row, int from, int to) {
    long look = at(row, from);
    Color paper = cellHasBackground(look) ? color(cellBackground(look)) : PAPER;
    Color ink = cellHasForeground(look) ? readable(color(cellForeground(look)), paper) : INK;
    boolean inverse = cellInverse(look);
    Rectangle area = cell(row, from, to - from);
    graphics.setColor(inverse ? ink : paper);
    graphics.fill(area);
    graphics.setColor(inverse ? paper : ink);
    if (!cellConceal(look)) {
      TEXT.draw(graphics, text(row, from, to), area.x, area.y);
    }
    if (cellUnderline(look)) {
      graphics.fillRect(area.x, area.y + area.height - 2, area.width, 1);
    }
  }

  /** A wide character is followed by a cell without any. */
  private String text(int row, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int column = from; column < to; column++) {
      int character = cellCodePoint(at(row, column));
      if (character != 0) {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }

  private long at(int row, int column) {
    return cells[row * columns + column];
  }

  /** The darker colors of a terminal are made for another paper: they are lightened on ours. */
  private static Color readable(Color ink, Color paper) {
    return luminance(ink) - luminance(paper) < LEAST_CONTRAST && paper.equals(PAPER)
        ? new Color(
            (ink.getRed() + INK.getRed()) / 2,
            (ink.getGreen() + INK.getGreen()) / 2,
            (ink.getBlue() + INK.getBlue()) / 2)
        : ink;
  }

  private static int luminance(Color color) {
    return (3 * color.getRed() + 6 * color.getGreen() + color.getBlue()) / 10;
  }

  private static Color color(int cellColor) {
    return new Color(cellColorRgb(cellColor));
  }

  private static Rectangle cell(int row, int column, int count) {
    return new Rectangle(
        column * Lettering.CELL_WIDTH,
        row * Lettering.CELL_HEIGHT,
        count * Lettering.CELL_WIDTH,
        Lettering.CELL_HEIGHT);
  }
}
