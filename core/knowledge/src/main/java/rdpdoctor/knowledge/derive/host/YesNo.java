package rdpdoctor.knowledge.derive.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.PossibleGenerations;
import rdpdoctor.knowledge.setting.ValueFault;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Answers in three values, each with the place that gives it. */
final class YesNo {

  private static final Words GENERATION_NOT_KNOWN =
      new Words("the version of Windows is not known", "Windows のバージョンが不明");

  private YesNo() {}

  /**
   * Whether a number is in force that fulfils the condition.
   *
   * @param unset the answer where nobody has set it and no default stands for that
   */
  static Reading<Boolean> number(
      HostView view, EffectiveSetting effective, LongPredicate holds, boolean unset) {
    return of(view, effective, unset, effective.number().map(holds::test));
  }

  /** Whether a text is in force that fulfils the condition. */
  static Reading<Boolean> text(
      HostView view, EffectiveSetting effective, Predicate<String> holds, boolean unset) {
    return of(view, effective, unset, effective.text().map(holds::test));
  }

  private static Reading<Boolean> of(
      HostView view, EffectiveSetting effective, boolean unset, Optional<Boolean> inForce) {
    String place = effective.location();
    return switch (effective.outcome()) {
      case Outcome.InForce(RegistryValue _) ->
          inForce
              .map(answer -> view.known(answer, place))
              .orElseGet(() -> view.unknown(ValueFault.WRONG_TYPE.words(), place));
      case Outcome.FromUserAccount _ -> view.known(false, place);
      case Outcome.Unset _ -> view.known(unset, place);
      case Outcome.Faulty(RegistryValue _, ValueFault fault) -> view.unknown(fault.words(), place);
      case Outcome.Unknown(Words why) -> view.unknown(why, place);
    };
  }

  /** Yes as soon as one is; no only when all are. */
  static Reading<Boolean> any(List<Reading<Boolean>> answers) {
    return first(answers, true).or(() -> open(answers)).orElseGet(answers::getFirst);
  }

  /** No as soon as one is; yes only when all are. */
  static Reading<Boolean> all(List<Reading<Boolean>> answers) {
    return first(answers, false).or(() -> open(answers)).orElseGet(answers::getFirst);
  }

  private static Optional<Reading<Boolean>> first(List<Reading<Boolean>> answers, boolean value) {
    return answers.stream().filter(answer -> is(answer, value)).findFirst();
  }

  private static Optional<Reading<Boolean>> open(List<Reading<Boolean>> answers) {
    return answers.stream().filter(Reading.Unknown.class::isInstance).findFirst();
  }

  static boolean is(Reading<Boolean> answer, boolean value) {
    return answer instanceof Reading.Known<Boolean> known && known.value() == value;
  }

  /** Windows of other generations does not read what the answer is about. */
  static Reading<Boolean> onlyIn(
      HostView view, Reading<Boolean> answer, WindowsGeneration... generations) {
    PossibleGenerations possible = view.settings().generations();
    String place = answer.source().locator();
    if (possible.areAmong(generations)) {
      return answer;
    }
    return Arrays.stream(generations).noneMatch(possible.generations()::contains)
        ? view.known(false, place)
        : is(answer, true) ? view.unknown(GENERATION_NOT_KNOWN, place) : answer;
  }
}
