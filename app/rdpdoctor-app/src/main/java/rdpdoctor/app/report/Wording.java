package rdpdoctor.app.report;

import java.util.Optional;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.Page;

/** The words of causes and remedies in one language; an id without a page stands for itself. */
public record Wording(Language language, Pages causes, Pages remedies) {

  /** Where the page of an id comes from. */
  @FunctionalInterface
  public interface Pages {
    Optional<Page> page(String id, Language language);
  }

  public static Wording ofKnowledgeBase(Language language) {
    return new Wording(language, KnowledgeBase::cause, KnowledgeBase::remedy);
  }

  public Page cause(String id) {
    return causes.page(id, language).orElseGet(() -> new Page(id, id, ""));
  }

  public Page remedy(String id) {
    return remedies.page(id, language).orElseGet(() -> new Page(id, id, ""));
  }

  public String of(Localized localized) {
    return localized.words().in(language);
  }
}
