package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.Vantage;

/** What nobody could see from here, grouped by the view that would show it. */
final class UnseenText {

  private static final int COLUMN = 14;

  private UnseenText() {}

  static void write(Diagnosis diagnosis, TextStyle style, Sheet sheet) {
    Map<Vantage, List<String>> decidable = decidable(diagnosis);
    if (!decidable.isEmpty()) {
      sheet.section(style.ink().bold(style.of(Phrase.CANNOT_BE_SEEN)));
    }
    decidable.forEach(
        (vantage, causes) -> {
          String count = "  " + count(causes.size(), style);
          sheet.labelled(count, COLUMN, name(vantage, diagnosis, style));
          if (style.verbose()) {
            sheet.paragraph(COLUMN, style.ink().faint(String.join(" ", causes)));
          }
        });
  }

  private static String count(int causes, TextStyle style) {
    return causes == 1 ? style.of(Phrase.ONE_CAUSE) : style.of(Phrase.MORE_CAUSES, causes);
  }

  private static Map<Vantage, List<String>> decidable(Diagnosis diagnosis) {
    Map<Vantage, List<String>> decidable = new EnumMap<>(Vantage.class);
    Stream.of(diagnosis.suspected(), diagnosis.undecided())
        .flatMap(Collection::stream)
        .filter(Predicate.not(Missing::dependsOnClientAlone))
        .forEach(finding -> add(finding, diagnosis, decidable));
    return decidable;
  }

  private static void add(
      Finding finding, Diagnosis diagnosis, Map<Vantage, List<String>> decidable) {
    for (Vantage vantage : Missing.visibleFrom(finding)) {
      if (vantage != Vantage.DISK
          || !Views.disk(diagnosis)
          || Missing.couldNotBeRead(finding, diagnosis.facts())) {
        decidable.computeIfAbsent(vantage, _ -> new ArrayList<>()).add(finding.cause().id());
      }
    }
  }

  private static String name(Vantage vantage, Diagnosis diagnosis, TextStyle style) {
    if (vantage == Vantage.DISK && Views.disk(diagnosis)) {
      return style.of(Phrase.DISK_ONCE_READABLE);
    }
    if (vantage != Vantage.NETWORK || !Views.network(diagnosis)) {
      return style.of(vantage);
    }
    return diagnosis
        .firstBroken()
        .map(StageResult::stage)
        .map(Stage::name)
        .map(stage -> style.of(Phrase.PAST_THE_BREAK, stage))
        .orElseGet(() -> style.of(Phrase.PAST_ITS_LIMITS));
  }
}
