package rdpdoctor.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines: at spaces, and between Japanese characters. */
public final class Wrapping {

  /** Characters that Japanese typesetting lets no line begin with. */
  private static final String NEVER_FIRST = ")],.:;。、，．）」』】〕］｝・ー：；！？％々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

  /** Characters that Japanese typesetting lets no line end with. */
  private static final String NEVER_LAST = "([（「『【〔［｛";

  private Wrapping() {}

  /** At least one line; a word that is longer than a line stays whole. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (DisplayWidth.of(rest) > columns) {
      int end = endOfLine(rest, columns);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** The last place to break within the columns; where there is none, the first one after. */
  private static int endOfLine(String text, int columns) {
    int lastBreak = 0;
    int width = 0;
    int inked = 0;
    int previous = ' ';
    int at = 0;
    while (at < text.length()) {
      int start = at;
      at = DisplayWidth.skipEscapes(text, at);
      if (at == text.length()) {
        break;
      }
      int codePoint = text.codePointAt(at);
      if (start > 0 && mayBreak(previous, codePoint)) {
        if (inked > columns) {
          return lastBreak > 0 ? lastBreak : start;
        }
        lastBreak = start;
      }
      width += DisplayWidth.of(codePoint);
      // Spaces at the end of a line are dropped, so they need no room.
      inked = codePoint == ' ' ? inked : width;
      previous = codePoint;
      at += Character.charCount(codePoint);
    }
    return inked > columns && lastBreak > 0 ? lastBreak : text.length();
  }

  private static boolean mayBreak(int before, int after) {
    if (after == ' ' || before == ' ') {
      return after != ' ';
    }
    return (DisplayWidth.isWide(before) || DisplayWidth.isWide(after))
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }
}
