package rdpdoctor.diagnosis;

/**
 * A code as it came over the wire. Not an enum: one that nobody knows yet must reach the report as
 * it was sent.
 */
public record WireCode(CodeSpace space, long value) {

  public static WireCode of(CodeSpace space, long value) {
    return new WireCode(space, value);
  }
}
