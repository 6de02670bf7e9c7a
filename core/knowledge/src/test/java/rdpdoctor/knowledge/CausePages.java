package rdpdoctor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;

/** The generated pages of {@code docs/causes}: words and conditions of each cause in one place. */
final class CausePages {

  private static final String GENERATED =
      "<!-- Generated from the knowledge base; rewritten by the tests with"
          + " -Drdpdoctor.golden=write. -->\n\n";

  private CausePages() {}

  /** File name to text, the index included. */
  static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index());
    KnowledgeBase.causeIds().forEach(id -> pages.put(id + ".md", page(id)));
    return pages;
  }

  private static String index() {
    StringBuilder text = new StringBuilder(GENERATED).append("# Causes\n");
    for (Stage stage : Stage.values()) {
      List<String> ids =
          KnowledgeBase.causes().stream()
              .filter(cause -> cause.stage() == stage)
              .map(Cause::id)
              .toList();
      if (!ids.isEmpty()) {
        text.append(section(stage.words().en() + " / " + stage.words().ja(), ids));
      }
    }
    return text.append(
            section(
                "Decided by the client or the cloud / クライアントまたはクラウドで判断するもの", ElsewhereCauses.IDS))
        .toString();
  }

  private static String section(String heading, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                "- [%s](%s.md) / %s\n"
                    .formatted(words(id, Language.EN).title(), id, words(id, Language.JA).title()))
        .collect(Collectors.joining("", "\n## " + heading + "\n\n", ""));
  }

  private static String page(String id) {
    Optional<Cause> cause =
        KnowledgeBase.causes().stream().filter(known -> known.id().equals(id)).findFirst();
    return GENERATED
        + words(id, Language.EN, "`" + id + "` · " + stage(cause, Language.EN))
        + cause.map(CausePages::conditions).orElse("")
        + cause.map(known -> remedies(known, Language.EN, "Remedies")).orElse("")
        + "\n---\n\n"
        + words(id, Language.JA, "`" + id + "` · " + stage(cause, Language.JA))
        + cause.map(known -> remedies(known, Language.JA, "対処方法")).orElse("");
  }

  private static String stage(Optional<Cause> cause, Language language) {
    return cause
        .map(known -> known.stage().words().in(language))
        .orElseGet(
            () ->
                switch (language) {
                  case EN -> "the client or the cloud decides this; there is no verdict on it";
                  case JA -> "クライアントまたはクラウドで判断します。判定の対象ではありません";
                });
  }

  private static String words(String id, Language language, String subtitle) {
    Page page = words(id, language);
    return "# %s\n\n%s\n\n%s\n".formatted(page.title(), subtitle, page.body());
  }

  private static Page words(String id, Language language) {
    return KnowledgeBase.cause(id, language).orElseThrow();
  }

  private static String conditions(Cause cause) {
    return "\n## What decides it\n\nConfirmed by\n\n%s\nSuspected by\n\n%s\nRuled out by\n\n%s"
        .formatted(
            ConditionPrinter.print(cause.confirmedBy()),
            ConditionPrinter.print(cause.suspectedBy()),
            ConditionPrinter.print(cause.ruledOutBy()));
  }

  private static String remedies(Cause cause, Language language, String heading) {
    return cause.remedies().stream()
        .map(remedy -> remedy(remedy, language))
        .collect(Collectors.joining("", "\n## " + heading + "\n\n", ""));
  }

  private static String remedy(Remedy remedy, Language language) {
    String title = KnowledgeBase.remedy(remedy.id(), language).orElseThrow().title();
    return "- %s (`%s`): %s\n".formatted(title, remedy.id(), remedy.cost().words().in(language));
  }
}
