package rdpdoctor.knowledge.message;

import java.util.List;

/** Explains a pasted error message, a code in any spelling, or a cause id. */
public final class Explainer {

  private Explainer() {}

  public static Explanation explain(String input) {
    return new Explanation.Unknown(List.of());
  }
}
