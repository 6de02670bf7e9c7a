package rdpdoctor.diagnosis.repair;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** Of one resource it cannot be said how to change it. */
public final class UnplannableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Resource resource;
  private final transient Words why;

  UnplannableException(Resource resource, Words why) {
    super("%s: %s".formatted(resource, why.en()));
    this.resource = resource;
    this.why = why;
  }

  public Resource resource() {
    return resource;
  }

  public Words why() {
    return why;
  }
}
