package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns under a title and, where there are any, column names. */
public final class Table {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public Table(String title, String... columns) {
    this.title = title;
    if (columns.length > 0) {
      rows.add(List.of(columns));
    }
  }

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Stands below the rows, unless it is empty. */
  public void note(String note) {
    if (!note.isEmpty()) {
      notes.add(note);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("\n== ").append(title).append('\n');
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column)).repeat(' ', width(column) - row.get(column).length() + 2);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
