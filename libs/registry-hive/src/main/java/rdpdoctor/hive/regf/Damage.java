package rdpdoctor.hive.regf;

/**
 * One place where a hive breaks the rules of its format.
 *
 * @param offset from the beginning of the file
 * @param message a clause: structure, field, value, expectation
 */
public record Damage(long offset, String message) {

  /** The message with its place, such as {@code at 0x1020: key node: name length is 0, ...}. */
  @Override
  public String toString() {
    return "at 0x%x: %s".formatted(offset, message);
  }
}
