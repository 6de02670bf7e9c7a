package rdpdoctor.app.report.text;

import java.util.List;

/** The first fenced block of a Markdown page: what can be pasted. */
final class FencedCommand {

  private static final String FENCE = "```";

  private FencedCommand() {}

  /** Its lines; none where the page has no such block. */
  static List<String> firstOf(String markdown) {
    return markdown
        .lines()
        .dropWhile(line -> !line.strip().startsWith(FENCE))
        .skip(1)
        .takeWhile(line -> !line.strip().startsWith(FENCE))
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
