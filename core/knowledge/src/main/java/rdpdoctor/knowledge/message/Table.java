package rdpdoctor.knowledge.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of the catalogue: UTF-8 lines of cells between tabs. Lines that begin with {@code #} are
 * comments, the first other line names the columns, and empty cells at the end of a line may be
 * left out.
 */
record Table(String name, List<String> columns, List<Row> rows) {

  /** The table of that name beside this class. */
  static Table read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name + ".tsv")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return parse(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table parse(String name, String text) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : split(text, '\n')) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = split(line, '\t');
      if (columns.isEmpty()) {
        columns = cells;
      } else {
        rows.add(row(name, number, columns, cells));
      }
    }
    return new Table(name, columns, List.copyOf(rows));
  }

  private static Row row(String table, int line, List<String> columns, List<String> cells) {
    if (cells.size() > columns.size()) {
      throw new IllegalArgumentException(
          "table %s: line %d has %d cells, expected at most %d"
              .formatted(table, line, cells.size(), columns.size()));
    }
    return new Row(columns, cells);
  }

  /** The parts between the separators. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The cells of one line under the names of their columns. */
  record Row(List<String> columns, List<String> cells) {

    /** Empty where the line has no such cell. */
    String cell(String column) {
      int index = columns.indexOf(column);
      return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /** The parts of a cell; none of an empty one. */
    List<String> parts(String column, char separator) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : split(cell, separator);
    }
  }
}
