package rdpdoctor.knowledge.message;

import java.util.Optional;
import rdpdoctor.diagnosis.WireCode;

/** Names the codes of the wire. */
public final class CodeNames {

  private CodeNames() {}

  /** Empty for a code that nobody knows yet. */
  public static Optional<CodeName> of(WireCode code) {
    return Optional.empty();
  }
}
