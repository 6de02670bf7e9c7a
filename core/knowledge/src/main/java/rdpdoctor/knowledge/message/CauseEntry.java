package rdpdoctor.knowledge.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.Page;

/** A cause as an entry of the catalogue. */
final class CauseEntry {

  /** Longer than any id is, and short enough for the name of a resource. */
  private static final int LONGEST_ID = 80;

  private CauseEntry() {}

  /** The cause whose id was typed; empty when it is none. */
  static Optional<Entry> of(String typed) {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    return id.length() > LONGEST_ID ? Optional.empty() : ofId(id);
  }

  static Optional<Entry> ofId(String id) {
    return KnowledgeBase.cause(id, Language.EN)
        .flatMap(en -> KnowledgeBase.cause(id, Language.JA).map(ja -> entry(id, en, ja)));
  }

  private static Entry entry(String id, Page en, Page ja) {
    return new Entry(
        Entry.Kind.CAUSE,
        id,
        "",
        new Words(en.title(), ja.title()),
        new Words(opening(en), opening(ja)),
        List.of(id));
  }

  /** The first paragraph of the page, which is one line. */
  private static String opening(Page page) {
    return page.body().lines().filter(line -> !line.isBlank()).findFirst().orElse(page.title());
  }
}
