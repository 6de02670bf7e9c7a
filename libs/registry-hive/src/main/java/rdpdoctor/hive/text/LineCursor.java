package rdpdoctor.hive.text;

/** A place in a text, by line and column. */
final class LineCursor {

  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;
  private int lineEnd;

  LineCursor(String text) {
    this.text = text;
    this.lineEnd = lineEnd(0);
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  boolean onLastLine() {
    return lineEnd == text.length();
  }

  /** Must not be called on the last line. */
  void nextLine() {
    lineStart = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
    lineEnd = lineEnd(lineStart);
    position = lineStart;
    line++;
  }

  boolean atLineEnd() {
    return position == lineEnd;
  }

  /** Whether a comment begins here, or the line ends. */
  boolean atCommentOrLineEnd() {
    return atLineEnd() || isAt(';');
  }

  boolean isAt(char unit) {
    return !atLineEnd() && text.charAt(position) == unit;
  }

  boolean isAt(String word) {
    return text.regionMatches(true, position, word, 0, word.length());
  }

  /** Must not be called at the end of a line. */
  char next() {
    return text.charAt(position++);
  }

  void skip(int units) {
    position += units;
  }

  void skipBlanks() {
    while (isAt(' ') || isAt('\t')) {
      position++;
    }
  }

  int hexDigit() {
    return atLineEnd() ? -1 : Character.digit(asciiOnly(text.charAt(position)), 16);
  }

  // Digits of other scripts count for Java.
  private static char asciiOnly(char unit) {
    return unit < 128 ? unit : 0;
  }

  String restOfLine() {
    return text.substring(position, lineEnd);
  }

  RegistryFileException error(String message) {
    return errorAt(0, message);
  }

  /**
   * An error beside the cursor.
   *
   * @param units behind it, or before it where negative
   */
  RegistryFileException errorAt(int units, String message) {
    return new RegistryFileException(line, position - lineStart + 1 + units, message);
  }

  RegistryFileException errorAtLineEnd(String message) {
    return new RegistryFileException(line, lineEnd - lineStart + 1, message);
  }

  /** What stands at the cursor, for a message. */
  String found() {
    if (atLineEnd()) {
      return "the end of the line";
    }
    char unit = text.charAt(position);
    return Character.isISOControl(unit) || Character.isSurrogate(unit)
        ? "U+%04X".formatted((int) unit)
        : "'" + unit + "'";
  }
}
