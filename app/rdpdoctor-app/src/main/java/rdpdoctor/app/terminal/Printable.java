package rdpdoctor.app.terminal;

/** Text that came from a peer, made safe to show: it cannot move a cursor or reverse a line. */
public final class Printable {

  private Printable() {}

  /** Control and format characters as {@code \}{@code u001b}; everything else as it is. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isUnsafe(codePoint)) {
                safe.append("\\u%04x".formatted(codePoint));
              } else {
                safe.appendCodePoint(codePoint);
              }
            });
    return safe.toString();
  }

  private static boolean isUnsafe(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7f) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
