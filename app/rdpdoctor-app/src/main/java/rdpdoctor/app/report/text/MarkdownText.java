package rdpdoctor.app.report.text;

import java.util.regex.Pattern;
import rdpdoctor.app.terminal.DisplayWidth;

/**
 * A page of Markdown on a terminal: paragraphs reflowed, list items hanging, fenced blocks as they
 * are, so that they can be pasted.
 */
final class MarkdownText {

  private static final Pattern LIST_ITEM = Pattern.compile("\\s*([-*]|[0-9]+\\.) .*");
  private static final String FENCE = "```";

  private final int indent;
  private final TextStyle style;
  private final Sheet sheet;
  private final StringBuilder paragraph = new StringBuilder();
  private boolean fenced;

  private MarkdownText(int indent, TextStyle style, Sheet sheet) {
    this.indent = indent;
    this.style = style;
    this.sheet = sheet;
  }

  static void write(String markdown, int indent, TextStyle style, Sheet sheet) {
    MarkdownText text = new MarkdownText(indent, style, sheet);
    markdown.strip().lines().forEach(text::line);
    text.flush();
  }

  private void line(String line) {
    if (line.strip().startsWith(FENCE)) {
      flush();
      fenced = !fenced;
    } else if (fenced) {
      sheet.line(" ".repeat(indent + 2) + style.ink().bold(line));
    } else if (line.isBlank()) {
      flush();
      sheet.blank();
    } else if (line.startsWith("#")) {
      flush();
      sheet.line(" ".repeat(indent) + style.ink().bold(line.replaceFirst("#+ *", "")));
    } else {
      reflow(line);
    }
  }

  private void reflow(String line) {
    if (LIST_ITEM.matcher(line).matches()) {
      flush();
    }
    if (!paragraph.isEmpty()) {
      paragraph.append(joint(paragraph.charAt(paragraph.length() - 1), line.strip().charAt(0)));
    }
    paragraph.append(line.strip());
  }

  /** Japanese lines join without a space. */
  private static String joint(char before, char after) {
    boolean wide = DisplayWidth.isWide(before) && DisplayWidth.isWide(after);
    return wide ? "" : " ";
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = paragraph.toString();
    int marker = LIST_ITEM.matcher(text).matches() ? text.indexOf(' ') + 1 : 0;
    String left = " ".repeat(indent) + text.substring(0, marker);
    sheet.labelled(left, indent + marker, text.substring(marker));
    paragraph.setLength(0);
  }
}
