package rdpdoctor.evtx.bytes;

/**
 * One place where an event log breaks the rules of its format.
 *
 * @param offset from the beginning of the file
 * @param message a clause: structure, field, value, expectation
 */
public record Damage(long offset, String message) {

  /** The message with its place, such as {@code at 0x1000: chunk: signature is ...}. */
  @Override
  public String toString() {
    return "at 0x%x: %s".formatted(offset, message);
  }
}
