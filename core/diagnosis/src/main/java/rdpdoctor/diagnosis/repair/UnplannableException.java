package rdpdoctor.diagnosis.repair;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** Of one resource it cannot be said how to change it. */
public final class UnplannableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  UnplannableException(Resource resource, Words why) {
    super("%s: %s".formatted(resource, why.en()));
    this.words =
        new Words("%s: %s".formatted(resource, why.en()), "%s: %s".formatted(resource, why.ja()));
  }

  /** Which resource, and why. */
  public Words words() {
    return words;
  }
}
