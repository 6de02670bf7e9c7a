package rdpdoctor.server.desktop;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shapes of the letters of ASCII and Latin-1, so that a machine without any font has lettering.
 * A unit is a pixel of the smallest size; the origin lies on the base line, y runs downwards.
 *
 * <p>A line of the table is a character and its strokes, parted by bars, each a row of points. A
 * point is a column from 0 to 4 and a height: 0 is the base line, 6 the height of small letters, 9
 * that of capitals; a, b and c lie 1, 2 and 3 below the base line. Letters with a mark are put
 * together.
 */
final class Strokes {

  private static final String TABLE = "lettering.txt";
  private static final int DOTLESS_I = 'ı';
  private static final String BELOW = "abc";
  private static final Pattern STROKE = Pattern.compile("\\|");

  /** A point and the space behind it. */
  private static final int POINT = 3;

  /**
   * Marks above a letter, their heights counted from its top; the last hangs from the base line.
   */
  private static final Map<Integer, String> MARKS =
      Map.of(
          0x0300, "13 31",
          0x0301, "11 33",
          0x0302, "11 23 31",
          0x0303, "02 13 31 42",
          0x0308, "12 12|32 32",
          0x030A, "11 31 33 13 11",
          0x0327, "20 2a 3b 2c 1c");

  private static final int CEDILLA = 0x0327;
  private static final int SMALL_HEIGHT = 6;
  private static final int CAPITAL_HEIGHT = 9;

  private static final Map<Integer, Path2D> SHAPES = read();

  private Strokes() {}

  static Optional<Path2D> of(int character) {
    return Optional.ofNullable(SHAPES.get(character));
  }

  private static Map<Integer, Path2D> read() {
    Map<Integer, Path2D> shapes = new HashMap<>();
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Strokes.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      table.lines().forEach(line -> shapes.put(line.codePointAt(0), path(line.substring(2), 0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    addAccented(shapes);
    return Map.copyOf(shapes);
  }

  private static void addAccented(Map<Integer, Path2D> shapes) {
    for (char letter = 'À'; letter <= 'ÿ'; letter++) {
      String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      if (parts.length() == 2) {
        shapes.put((int) letter, accented(shapes, parts.charAt(0), parts.charAt(1)));
      }
    }
  }

  private static Path2D accented(Map<Integer, Path2D> shapes, int letter, int mark) {
    Path2D shape = new GeneralPath(shapes.get(letter == 'i' ? DOTLESS_I : letter));
    int top = Character.isUpperCase(letter) ? CAPITAL_HEIGHT : SMALL_HEIGHT;
    shape.append(path(MARKS.getOrDefault(mark, ""), mark == CEDILLA ? 0 : top), false);
    return shape;
  }

  private static Path2D path(String strokes, int raised) {
    Path2D path = new GeneralPath();
    for (String stroke : STROKE.split(strokes, -1)) {
      for (int at = 0; at < stroke.length(); at += POINT) {
        double x = stroke.charAt(at) - '0';
        double y = -height(stroke.charAt(at + 1)) - raised;
        if (at == 0) {
          path.moveTo(x, y);
        }
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static int height(char digit) {
    int below = BELOW.indexOf(digit);
    return below < 0 ? digit - '0' : -1 - below;
  }
}
