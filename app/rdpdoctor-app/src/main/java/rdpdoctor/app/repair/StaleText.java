package rdpdoctor.app.repair;

import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.StalePlanException.Deviation;

/** How a target differs from what a plan or a journal expects. */
final class StaleText {

  private StaleText() {}

  static Words of(StalePlanException e) {
    return e.isDone()
        ? new Words(
            "nothing was written: the plan was applied already", "何も書き込んでいません: この計画は既に適用されています")
        : new Words(
            "nothing was written, the target was changed meanwhile: " + list(e, Language.EN),
            "何も書き込んでいません。対象が変更されています: " + list(e, Language.JA));
  }

  private static String list(StalePlanException e, Language language) {
    return e.deviations().stream()
        .map(deviation -> one(deviation).in(language))
        .collect(Collectors.joining("; "));
  }

  private static Words one(Deviation deviation) {
    String resource = deviation.change().resource().toString();
    return new Words(
        "%s is %s, expected %s"
            .formatted(resource, found(deviation, Language.EN), expected(deviation, Language.EN)),
        "%s が %s (想定は %s)"
            .formatted(resource, found(deviation, Language.JA), expected(deviation, Language.JA)));
  }

  private static String found(Deviation deviation, Language language) {
    return StateText.of(deviation.change().resource(), deviation.found(), language);
  }

  private static String expected(Deviation deviation, Language language) {
    return StateText.of(deviation.change().resource(), deviation.change().before(), language);
  }
}
