package rdpdoctor.hive.security;

/** The bytes break the rules of a security descriptor at a known place. */
public final class MalformedDescriptorException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String message;
  private final int offset;

  MalformedDescriptorException(int offset, String message) {
    super(message);
    this.message = message;
    this.offset = offset;
  }

  /** From the first byte of the descriptor. */
  public int offset() {
    return offset;
  }

  /** {@code at 0x14 of the security descriptor: } and a clause. */
  @Override
  public String getMessage() {
    return "at 0x%x of the security descriptor: %s".formatted(offset, message);
  }
}
