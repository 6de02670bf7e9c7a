package rdpdoctor.server.desktop;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The font of the machine, if it has one: a server often has none, and not even the libraries. */
final class SystemFont {

  /** Leaves room for what hangs below the base line in a cell of 16 pixels. */
  private static final int SIZE = 13;

  private static final Optional<Font> FONT = load();

  private SystemFont() {}

  /** A font that has this character. */
  static Optional<Font> having(int character) {
    return FONT.filter(font -> font.canDisplay(character));
  }

  /** Whether it works is known once something was drawn. */
  private static Optional<Font> load() {
    Graphics2D trial = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      Font font = new Font(Font.MONOSPACED, Font.PLAIN, SIZE);
      trial.setFont(font);
      trial.drawString("x", 0, 0);
      return Optional.of(font);
    } catch (RuntimeException | LinkageError | InternalError _) {
      // Without fontconfig, freetype or a font file the JDK fails in any of these ways.
      return Optional.empty();
    } finally {
      trial.dispose();
    }
  }
}
