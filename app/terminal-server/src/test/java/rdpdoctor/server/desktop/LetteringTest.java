package rdpdoctor.server.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetteringTest {

  private static IntStream latin1() {
    return IntStream.concat(IntStream.rangeClosed('!', '~'), IntStream.rangeClosed('¡', 'ÿ'));
  }

  private static String points(int character) {
    StringBuilder points = new StringBuilder();
    double[] at = new double[6];
    PathIterator path = Strokes.of(character).orElseThrow().getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      points.append(path.currentSegment(at)).append(' ').append(at[0]).append(at[1]);
    }
    return points.toString();
  }

  @Test
  void every_letter_of_latin_1_has_strokes_within_its_cell() {
    Rectangle2D cell = new Rectangle2D.Double(0, -12, 5, 16);
    latin1()
        .forEach(
            character -> {
              Rectangle2D bounds = Strokes.of(character).orElseThrow().getBounds2D();
              assertTrue(
                  cell.contains(bounds.getMinX(), bounds.getMinY())
                      && cell.contains(bounds.getMaxX(), bounds.getMaxY()),
                  () -> Character.toString(character) + " " + bounds);
            });
  }

  @Test
  void no_two_letters_look_alike() {
    Map<String, Integer> seen = new HashMap<>();
    latin1()
        .filter(character -> character != '\u00AD') // the soft hyphen is a hyphen
        .forEach(
            character -> {
              Integer twin = seen.put(points(character), character);
              assertEquals(null, twin, () -> Character.toString(character));
            });
  }

  @ParameterizedTest
  @CsvSource({"abc, 21", "日本, 28", "ｱｲ, 14", "aあ。, 35", "ÄÖ, 14"})
  void east_asian_characters_take_two_cells(String text, int width) {
    assertEquals(width, new Lettering(1).width(text));
    assertEquals(3 * width, new Lettering(3).width(text));
  }

  @Test
  void latin_text_needs_no_font() {
    assertTrue(Lettering.has("Zürich: 100 % – naïve façade"));
  }
}
