package rdpdoctor.knowledge.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A table of words: UTF-8 lines of cells between tabs. Lines that begin with {@code #} are
 * comments, the first other line names the columns, and empty cells at the end of a line may be
 * left out.
 */
record WordTable(List<List<String>> rows) {

  static WordTable read(String name) {
    try (InputStream in = WordTable.class.getResourceAsStream(name + ".tsv")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordTable parse(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Arrays.asList(line.split("\t")))
            .toList();
    int width = lines.getFirst().size();
    return new WordTable(lines.stream().skip(1).map(cells -> padded(cells, width)).toList());
  }

  private static List<String> padded(List<String> cells, int width) {
    String[] padded = cells.toArray(new String[0]);
    int found = padded.length;
    if (found > width) {
      throw new IllegalArgumentException(
          "table of words: line \"%s\" has %d cells, expected at most %d"
              .formatted(cells.getFirst(), found, width));
    }
    padded = Arrays.copyOf(padded, width);
    Arrays.fill(padded, found, width, "");
    return List.of(padded);
  }
}
