package rdpdoctor.knowledge.message;

import java.util.List;

/** What the explainer says of a text, for tests that know whether it is known. */
final class Explanations {

  private Explanations() {}

  static List<Entry> found(String pasted) {
    return switch (Explainer.explain(pasted)) {
      case Explanation.Found found -> found.entries();
      case Explanation.Unknown unknown ->
          throw new AssertionError(
              "unknown: "
                  + pasted
                  + "; nearest: "
                  + unknown.nearest().stream().map(Entry::id).toList());
    };
  }

  static List<String> ids(String pasted) {
    return found(pasted).stream().map(Entry::id).toList();
  }

  static List<Entry> nearest(String pasted) {
    return switch (Explainer.explain(pasted)) {
      case Explanation.Unknown unknown -> unknown.nearest();
      case Explanation.Found found ->
          throw new AssertionError(
              "found: " + pasted + ": " + found.entries().stream().map(Entry::id).toList());
    };
  }

  static List<Entry> entries(String pasted) {
    return switch (Explainer.explain(pasted)) {
      case Explanation.Found found -> found.entries();
      case Explanation.Unknown unknown -> unknown.nearest();
    };
  }
}
