package rdpdoctor.app.report;

import java.util.Comparator;
import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.knowledge.KnowledgeBase;

/** The remedies of a cause by its id, the one that costs the least security first. */
@FunctionalInterface
public interface RemedyCatalogue {

  /** None for a cause that only a look at the host can decide. */
  List<Remedy> of(String causeId);

  static RemedyCatalogue ofKnowledgeBase() {
    return causeId ->
        KnowledgeBase.causes().stream()
            .filter(cause -> cause.id().equals(causeId))
            .map(Cause::remedies)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Remedy::cost))
            .toList();
  }
}
