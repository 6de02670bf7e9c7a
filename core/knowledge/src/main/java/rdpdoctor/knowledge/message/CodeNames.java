package rdpdoctor.knowledge.message;

import java.util.Optional;
import rdpdoctor.diagnosis.WireCode;

/** Names the codes of the wire. */
public final class CodeNames {

  private CodeNames() {}

  /** Empty for a code that nobody knows yet. */
  public static Optional<CodeName> of(WireCode code) {
    return CodeTable.of(code.space())
        .find(code.value())
        .map(known -> new CodeName(known.name(), known.meaning()));
  }
}
