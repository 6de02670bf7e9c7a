package rdpdoctor.app.report;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.Page;

/** The words of causes and remedies in one language; an id without a page stands for itself. */
public final class Wording {

  private final Language language;
  private final Function<String, Optional<Page>> causes;
  private final Function<String, Optional<Page>> remedies;

  // Many targets suffer from the same few causes: each page is read once.
  private final Map<String, Page> causePages = new ConcurrentHashMap<>();
  private final Map<String, Page> remedyPages = new ConcurrentHashMap<>();

  /**
   * The words behind two look-ups.
   *
   * @param causes finds the page of a cause by its id
   * @param remedies finds the page of a remedy by its id
   */
  public Wording(
      Language language,
      Function<String, Optional<Page>> causes,
      Function<String, Optional<Page>> remedies) {
    this.language = language;
    this.causes = causes;
    this.remedies = remedies;
  }

  public static Wording ofKnowledgeBase(Language language) {
    return new Wording(
        language,
        id -> KnowledgeBase.cause(id, language),
        id -> KnowledgeBase.remedy(id, language));
  }

  public Language language() {
    return language;
  }

  public Page cause(String id) {
    return causePages.computeIfAbsent(id, any -> page(any, causes));
  }

  public Page remedy(String id) {
    return remedyPages.computeIfAbsent(id, any -> page(any, remedies));
  }

  private static Page page(String id, Function<String, Optional<Page>> pages) {
    return pages.apply(id).orElseGet(() -> new Page(id, id, ""));
  }

  public String of(Localized localized) {
    return localized.words().in(language);
  }
}
