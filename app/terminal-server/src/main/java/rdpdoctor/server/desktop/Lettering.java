package rdpdoctor.server.desktop;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.util.Optional;

/**
 * Text in cells of equal width, drawn with our own {@link Strokes}, which look the same on every
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

  /** Whether every character of the text has a shape on this machine. */
  static boolean has(String text) {
    return text.codePoints()
        .allMatch(
            character ->
                Character.isWhitespace(character)
                    || Strokes.of(character).isPresent()
                    || SystemFont.having(character).isPresent());
  }

  int width(String text) {
    return Cells.of(text) * CELL_WIDTH * scale;
  }

  int height() {
    return CELL_HEIGHT * scale;
  }

  /** Draws in the graphics' color, the upper left corner of the first cell at this place. */
  void draw(Graphics2D graphics, String text, int left, int top) {
    if (!graphics.hitClip(left, top, width(text), height())) {
      return;
    }
    Graphics2D pen = (Graphics2D) graphics.create();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setStroke(PEN);
      pen.translate(left, top + BASE_LINE * scale);
      pen.scale(scale, scale);
      text.codePoints().forEach(character -> drawAndMoveOn(pen, character));
    } finally {
      pen.dispose();
    }
  }

  private static void drawAndMoveOn(Graphics2D pen, int character) {
    if (!Character.isWhitespace(character)) {
      draw(pen, character);
    }
    pen.translate(Cells.of(character) * CELL_WIDTH, 0);
  }

  private static void draw(Graphics2D pen, int character) {
    Optional<Font> font =
        Strokes.of(character).isPresent() ? Optional.empty() : SystemFont.having(character);
    if (font.isPresent()) {
      pen.setFont(font.get());
      pen.drawString(Character.toString(character), 0, 0);
    } else {
      // The middle of a pixel, with one column free to the left.
      pen.translate(1.5, 0.5);
      pen.draw(Strokes.of(character).or(() -> Strokes.of(UNKNOWN)).orElseThrow());
      pen.translate(-1.5, -0.5);
    }
  }
}
