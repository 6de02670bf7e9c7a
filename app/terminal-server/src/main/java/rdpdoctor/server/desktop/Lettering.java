package rdpdoctor.server.desktop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Path2D;

/**
 * Text of one width a character, drawn with our own {@link Strokes}, which look the same on every
 * machine; the system's font is asked only for characters that they have not.
 */
final class Lettering {

  /** The cell of a character at the smallest size. */
  static final int CELL_WIDTH = 7;

  static final int CELL_HEIGHT = 16;

  private static final int BASE_LINE = 12;
  private static final int UNKNOWN = 0xFFFD;
  private static final Stroke PEN =
      new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND);

  private final int scale;

  /**
   * @param scale how many times the smallest size
   */
  Lettering(int scale) {
    this.scale = scale;
  }

  int width(String text) {
    return text.codePointCount(0, text.length()) * CELL_WIDTH * scale;
  }

  int height() {
    return CELL_HEIGHT * scale;
  }

  /** Draws in the graphics' color, the upper left corner of the first cell at this place. */
  void draw(Graphics2D graphics, String text, int left, int top) {
    Graphics2D pen = (Graphics2D) graphics.create();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setStroke(PEN);
      pen.translate(left, top);
      pen.scale(scale, scale);
      // The middle of the first pixel, with one column free to the left.
      pen.translate(1.5, BASE_LINE + 0.5);
      text.codePoints()
          .forEach(
              character -> {
                draw(pen, character);
                pen.translate(CELL_WIDTH, 0);
              });
    } finally {
      pen.dispose();
    }
  }

  private static void draw(Graphics2D pen, int character) {
    if (!Character.isWhitespace(character)) {
      Path2D shape = Strokes.of(character).or(() -> Strokes.of(UNKNOWN)).orElseThrow();
      pen.draw(shape);
    }
  }
}
