package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.EffectiveSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.ValueFault;

/**
 * The settings in force on a host.
 *
 * @param excerpt where they were read
 * @param vantage where the registry was read from
 */
record Configuration(EffectiveSettings settings, RegistryExcerpt excerpt, Vantage vantage) {

  private static final String MICROSOFT_LISTENER = "RDP-Tcp";
  private static final Words USERS_DECIDE =
      new Words("the account of each user decides", "各ユーザーのアカウントによって決まる");

  static Configuration of(HostView view) {
    return new Configuration(view.settings(), view.excerpt(), view.vantage());
  }

  /** Of the listener that Windows comes with, else of the first; empty where there is none. */
  Optional<EffectiveSetting> ofListener(Setting setting) {
    return settings
        .of(setting, MICROSOFT_LISTENER)
        .or(() -> settings.of(setting).stream().findFirst());
  }

  /** What the listener's number means; a number without a meaning says nothing. */
  <T> Optional<Reading<T>> ofListener(Setting setting, Function<Long, Optional<T>> meaning) {
    return ofListener(setting).map(effective -> number(effective, meaning));
  }

  /** Whether the listener's number is this one. */
  Optional<Reading<Boolean>> ofListener(Setting setting, long number) {
    return ofListener(setting, found -> Optional.of(found == number));
  }

  /** Whether the machine's number is this one. */
  Reading<Boolean> isNumber(Setting setting, long number) {
    return number(settings.one(setting), found -> Optional.of(found == number));
  }

  <T> Reading<T> number(EffectiveSetting effective, Function<Long, Optional<T>> meaning) {
    return reading(effective, inForce -> inForce.number().flatMap(meaning));
  }

  /** Known only where a value is in force that means something. */
  <T> Reading<T> reading(
      EffectiveSetting effective, Function<EffectiveSetting, Optional<T>> meaning) {
    Source source = source(effective);
    return switch (effective.outcome()) {
      case Outcome.InForce _ ->
          meaning
              .apply(effective)
              .<Reading<T>>map(value -> new Reading.Known<>(value, source))
              .orElseGet(() -> new Reading.Absent<>(source));
      case Outcome.Unset _ -> new Reading.Absent<>(source);
      case Outcome.Faulty(_, ValueFault fault) -> new Reading.Unknown<>(fault.words(), source);
      case Outcome.FromUserAccount _ -> new Reading.Unknown<>(USERS_DECIDE, source);
      case Outcome.Unknown(Words why) -> new Reading.Unknown<>(why, source);
    };
  }

  /** Of several readings that speak of the same: one that says yes, else one that does not know. */
  static Optional<Reading<Boolean>> anyOf(List<Reading<Boolean>> readings) {
    return readings.stream()
        .filter(reading -> reading instanceof Reading.Known<Boolean>(Boolean yes, _) && yes)
        .findFirst()
        .or(() -> readings.stream().filter(Reading.Unknown.class::isInstance).findFirst())
        .or(() -> readings.stream().filter(Reading.Known.class::isInstance).findFirst())
        .or(() -> readings.stream().findFirst());
  }

  Source source(EffectiveSetting effective) {
    return new Source(vantage, effective.location());
  }

  Source source(RegistryKey key) {
    return new Source(vantage, key.toString());
  }
}
