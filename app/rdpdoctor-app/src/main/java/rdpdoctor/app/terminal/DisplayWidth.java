package rdpdoctor.app.terminal;

/** How many columns a text takes on a terminal, where Japanese characters take two each. */
public final class DisplayWidth {

  private static final char ESCAPE = '\u001b';

  /** First and last code points of the blocks that are wide or full-width in UAX #11. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0x33ff},
    {0x3400, 0x4dbf},
    {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f900, 0x1f9ff},
    {0x20000, 0x3fffd},
  };

  private DisplayWidth() {}

  /** Escape sequences that set a colour take no column. */
  public static int of(String text) {
    int width = 0;
    int at = skipEscapes(text, 0);
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint);
      at = skipEscapes(text, at + Character.charCount(codePoint));
    }
    return width;
  }

  /** Where the first character stands that a terminal shows, from this place on. */
  static int skipEscapes(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ESCAPE) {
      int end = text.indexOf('m', at);
      at = end < 0 ? text.length() : end + 1;
    }
    return at;
  }

  public static int of(int codePoint) {
    if (isCombining(codePoint)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  public static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0][0]) {
      return false;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCombining(int codePoint) {
    int type = codePoint < 0x300 ? Character.UNASSIGNED : Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /** The text, followed by as many spaces as it takes to fill the columns. */
  public static String padRight(String text, int columns) {
    return text + spaces(columns - of(text));
  }

  /** The text, preceded by as many spaces as it takes to fill the columns. */
  public static String padLeft(String text, int columns) {
    return spaces(columns - of(text)) + text;
  }

  private static String spaces(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
