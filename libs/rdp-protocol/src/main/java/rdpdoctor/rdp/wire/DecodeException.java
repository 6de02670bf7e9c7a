package rdpdoctor.rdp.wire;

/**
 * The peer's bytes break the rules of a structure. The message is a clause of the form {@code
 * structure: field is value, expected ...}.
 */
public final class DecodeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String message;

  public DecodeException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
