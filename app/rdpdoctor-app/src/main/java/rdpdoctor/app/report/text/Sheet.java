package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Wrapping;

/** Lines of a given width, written from top to bottom. */
public final class Sheet {

  /** A paragraph never becomes narrower than this, however deep its indent. */
  private static final int NARROWEST = 20;

  private final int width;
  private final StringBuilder text = new StringBuilder();

  public Sheet(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** One line as it is, however long. */
  public void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  public void blank() {
    text.append('\n');
  }

  /** A title with an empty line above it. */
  public void section(String title) {
    blank();
    line(title);
  }

  public void paragraph(int indent, String paragraph) {
    labelled("", indent, paragraph);
  }

  /** A label, and to the right of it a paragraph that keeps to its column. */
  public void labelled(String label, int column, String paragraph) {
    String left = DisplayWidth.padRight(label, column);
    for (String part : Wrapping.wrap(paragraph, Math.max(NARROWEST, width - column))) {
      line(left + part);
      left = " ".repeat(column);
    }
  }

  /** A label, and to the right of it several paragraphs below each other. */
  public void labelled(String label, int column, List<String> paragraphs) {
    String left = label;
    for (String paragraph : paragraphs) {
      labelled(left, column, paragraph);
      left = "";
    }
  }

  public String text() {
    return text.toString();
  }
}
