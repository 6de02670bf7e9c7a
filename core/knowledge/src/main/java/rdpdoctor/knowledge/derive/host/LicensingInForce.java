package rdpdoctor.knowledge.derive.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LicensingSettings;
import rdpdoctor.knowledge.setting.Outcome;

/** The licensing of a session host. */
public final class LicensingInForce {

  private static final Duration GRACE_PERIOD = Duration.ofDays(120);

  private LicensingInForce() {}

  static void addTo(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        LicensingHostFacts.MODE,
        configuration.number(
            configuration.settings().one(LicensingSettings.LICENSING_MODE),
            LicensingInForce::mode));
    conclusions.add(
        LicensingHostFacts.SERVER_SPECIFIED,
        Configuration.anyOf(
            configuration.settings().of(LicensingSettings.SPECIFIED_LICENSE_SERVERS).stream()
                .map(effective -> isSpecified(configuration, effective))
                .toList()));
    conclusions
        .facts()
        .value(TargetFacts.OBSERVED_AT)
        .ifPresent(
            now ->
                conclusions.add(
                    LicensingHostFacts.GRACE_PERIOD_OVER, gracePeriodOver(configuration, now)));
  }

  private static Optional<LicensingMode> mode(long number) {
    return switch ((int) number) {
      case 1 -> Optional.of(LicensingMode.REMOTE_ADMINISTRATION);
      case 2 -> Optional.of(LicensingMode.PER_DEVICE);
      case 4 -> Optional.of(LicensingMode.PER_USER);
      case 5 -> Optional.of(LicensingMode.NOT_SET);
      default -> Optional.empty();
    };
  }

  private static Reading<Boolean> isSpecified(
      Configuration configuration, EffectiveSetting effective) {
    return effective.outcome() instanceof Outcome.Unset
        ? new Reading.Known<>(false, configuration.source(effective))
        : configuration.reading(effective, LicensingInForce::namesServer);
  }

  private static Optional<Boolean> namesServer(EffectiveSetting effective) {
    if (effective.outcome() instanceof Outcome.InForce(RegistryValue.Strings(List<String> names))) {
      return Optional.of(names.stream().anyMatch(name -> !name.isBlank()));
    }
    return effective.text().map(names -> !names.isBlank());
  }

  /** The marker is written when the role comes, and tells its time by its key. */
  private static Reading<Boolean> gracePeriodOver(Configuration configuration, Instant now) {
    EffectiveSetting marker = configuration.settings().one(LicensingSettings.GRACE_PERIOD);
    return configuration.reading(
        marker, effective -> gracePeriodEnd(effective).map(end -> now.isAfter(end)));
  }

  /** Empty where the marker is not there, and so the period has not begun. */
  public static Optional<Instant> gracePeriodEnd(EffectiveSetting marker) {
    return marker.outcome() instanceof Outcome.InForce
        ? marker.since().map(since -> since.plus(GRACE_PERIOD))
        : Optional.empty();
  }
}
