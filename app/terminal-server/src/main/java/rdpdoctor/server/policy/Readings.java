package rdpdoctor.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ValueFault;

/** Takes values out of readings, and notes where Windows' default stands in for one. */
final class Readings {

  private final List<Assumption> assumptions = new ArrayList<>();

  List<Assumption> assumptions() {
    return assumptions.stream().distinct().toList();
  }

  /** The value of a fact; what nobody looked for, or is not there, is no assumption. */
  <T> T of(Facts facts, Fact<T> fact, T otherwise) {
    return facts.best(fact).map(reading -> of(reading, otherwise)).orElse(otherwise);
  }

  <T> T of(Reading<T> reading, T otherwise) {
    return switch (reading) {
      case Reading.Known<T>(T value, Source _) -> value;
      case Reading.Absent<T> _ -> otherwise;
      case Reading.Unknown<T>(Words why, Source source) ->
          assumed(source.locator(), why, otherwise);
    };
  }

  /** The value of a fact; empty where it is not there. */
  <T> Optional<T> optional(Reading<T> reading, String assumed) {
    return switch (reading) {
      case Reading.Known<T>(T value, Source _) -> Optional.of(value);
      case Reading.Absent<T> _ -> Optional.empty();
      case Reading.Unknown<T>(Words why, Source source) -> {
        assume(source.locator(), why, assumed);
        yield Optional.empty();
      }
    };
  }

  /** Notes what is taken where a fact is not known. */
  <T> void require(Facts facts, Fact<T> fact, String assumed) {
    facts.best(fact).ifPresent(reading -> optional(reading, assumed));
  }

  /** The number in force. */
  long number(EffectiveSetting effective, long otherwise) {
    return value(effective, EffectiveSetting::number, otherwise);
  }

  /** Whether the number in force is this one. */
  boolean is(EffectiveSetting effective, long number) {
    return number(effective, number + 1) == number;
  }

  /** Whether a switch is on, which is off without a value. */
  boolean isOn(EffectiveSetting effective) {
    return number(effective, 0) != 0;
  }

  String text(EffectiveSetting effective) {
    return value(effective, EffectiveSetting::text, "");
  }

  List<String> strings(EffectiveSetting effective) {
    return value(effective, Readings::stringsOf, List.of());
  }

  private static Optional<List<String>> stringsOf(EffectiveSetting effective) {
    return effective.outcome()
            instanceof Outcome.InForce(RegistryValue.Strings(List<String> strings))
        ? Optional.of(strings)
        : Optional.empty();
  }

  /**
   * @param otherwise what Windows does where nobody has set it, or leaves it to the account of the
   *     user, of which nothing is read
   */
  private <T> T value(
      EffectiveSetting effective, Function<EffectiveSetting, Optional<T>> of, T otherwise) {
    String location = effective.location();
    return switch (effective.outcome()) {
      case Outcome.InForce _ -> of.apply(effective).orElse(otherwise);
      case Outcome.Unset _, Outcome.FromUserAccount _ -> otherwise;
      case Outcome.Faulty(RegistryValue _, ValueFault fault) ->
          assumed(location, fault.words(), otherwise);
      case Outcome.Unknown(Words why) -> assumed(location, why, otherwise);
    };
  }

  private <T> T assumed(String location, Words why, T assumed) {
    assume(location, why, Objects.toString(assumed));
    return assumed;
  }

  void assume(String location, Words why, String assumed) {
    assumptions.add(new Assumption(location, why, assumed));
  }
}
