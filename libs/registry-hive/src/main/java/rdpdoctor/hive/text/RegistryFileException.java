package rdpdoctor.hive.text;

/** A {@code .reg} file breaks the rules at a known place, or cannot hold what is to be written. */
public final class RegistryFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String message;
  private final int line;
  private final int column;

  RegistryFileException(int line, int column, String message) {
    super(message);
    this.message = message;
    this.line = line;
    this.column = column;
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** From 1, in UTF-16 units. */
  public int column() {
    return column;
  }

  /** {@code line 900, column 23: } and a clause. */
  @Override
  public String getMessage() {
    return "line %d, column %d: %s".formatted(line, column, message);
  }
}
