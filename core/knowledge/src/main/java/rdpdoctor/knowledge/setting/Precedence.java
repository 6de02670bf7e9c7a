package rdpdoctor.knowledge.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;

/**
 * Whose word counts: FIPS mode for the encryption level, else the policy, else the user's account
 * where the listener leaves it to that, else the listener or the machine, else the default. The
 * first place that says anything decides, and one that could not be read leaves it open.
 */
final class Precedence {

  private static final Words GENERATION_NOT_KNOWN =
      new Words(
          "nobody has set it, and the default depends on the version of Windows",
          "設定されておらず、既定値は Windows のバージョンによって異なる");

  /** {@code MinEncryptionLevel} for FIPS. */
  private static final RegistryValue FIPS_LEVEL = new RegistryValue.Dword(4);

  private final Scopes scopes;
  private final PossibleGenerations generations;

  Precedence(Scopes scopes, PossibleGenerations generations) {
    this.scopes = scopes;
    this.generations = generations;
  }

  EffectiveSetting decide(Question asked, String scope) {
    List<Candidate> candidates = candidates(asked);
    Ruling ruling =
        candidates.stream()
            .flatMap(candidate -> ruling(asked, candidate).stream())
            .findFirst()
            .orElseGet(() -> byDefault(asked.value()));
    return new EffectiveSetting(
        asked.setting(),
        asked.value(),
        scope,
        ruling.outcome,
        ruling.winner,
        ruling.decidedBy,
        candidates);
  }

  private record Ruling(Outcome outcome, Winner winner, Optional<Candidate> decidedBy) {

    static Ruling by(Candidate candidate, Outcome outcome) {
      return new Ruling(outcome, candidate.role(), Optional.of(candidate));
    }

    static Ruling byNobody(Outcome outcome) {
      return new Ruling(outcome, Winner.NOBODY, Optional.empty());
    }
  }

  private List<Candidate> candidates(Question asked) {
    List<Candidate> candidates = new ArrayList<>();
    if (asked.setting().equals(ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL)) {
      fipsSettings().map(this::fips).forEach(candidates::add);
    }
    if (asked.setting().policy() != PolicyRule.RIVAL) {
      asked.value().policy().ifPresent(policy -> candidates.addAll(policies(asked.home(), policy)));
    }
    List<RegistryKey> keys = asked.scope().keys();
    asked
        .value()
        .inheritedBy()
        .ifPresent(flag -> candidates.add(candidate(Winner.USER_ACCOUNT, keys.getFirst(), flag)));
    Winner local = localRole(asked);
    keys.forEach(key -> candidates.add(candidate(local, key, asked.value().name())));
    return candidates;
  }

  private Stream<Setting> fipsSettings() {
    Setting old = CryptographySettings.FIPS_ALGORITHM_POLICY_2003;
    Setting recent = CryptographySettings.FIPS_ALGORITHM_POLICY;
    return generations.areAmong(WindowsGeneration.XP_2003)
        ? Stream.of(old)
        : generations.generations().contains(WindowsGeneration.XP_2003)
            ? Stream.of(old, recent)
            : Stream.of(recent);
  }

  private Candidate fips(Setting setting) {
    RegistryKey key = scopes.key(setting.homes().getFirst().local().getFirst(), List.of());
    return candidate(Winner.FIPS, key, setting.values().getFirst().name());
  }

  private List<Candidate> policies(Home home, SettingValue.PolicyValue policy) {
    return home.policies().stream()
        .map(pattern -> candidate(Winner.POLICY, scopes.key(pattern, List.of()), policy.name()))
        .toList();
  }

  private Candidate candidate(Winner role, RegistryKey key, String name) {
    return new Candidate(role, key, name, scopes.value(key, name));
  }

  private static Winner localRole(Question asked) {
    return switch (asked.setting().policy()) {
      case ITSELF, INVERTED_ITSELF -> Winner.POLICY;
      case NONE, COPY_WINS, INVERTED_COPY_WINS, BOTH_APPLY, RIVAL, OVERWRITES ->
          localRole(asked.home());
    };
  }

  private static Winner localRole(Home home) {
    if (home.isPolicy()) {
      return Winner.POLICY;
    }
    return home.isListener() ? Winner.LISTENER : Winner.LOCAL;
  }

  /** Empty where the candidate leaves the word to the next. */
  private static Optional<Ruling> ruling(Question asked, Candidate candidate) {
    return switch (candidate.reading()) {
      case Lookup.Found<StoredValue>(StoredValue stored) ->
          found(asked.value(), candidate, stored.value());
      case Lookup.Absent<StoredValue> _ ->
          candidate.role() == Winner.USER_ACCOUNT
              ? Optional.of(Ruling.by(candidate, new Outcome.FromUserAccount()))
              : Optional.empty();
      case Lookup.Unknown<StoredValue>(Words why) ->
          Optional.of(Ruling.byNobody(new Outcome.Unknown(why)));
    };
  }

  private static Optional<Ruling> found(
      SettingValue value, Candidate candidate, RegistryValue stored) {
    return switch (candidate.role()) {
      case FIPS -> flag(candidate, stored, Meanings.OFF_ON, new Outcome.InForce(FIPS_LEVEL));
      case USER_ACCOUNT ->
          flag(candidate, stored, Meanings.INHERITED, new Outcome.FromUserAccount());
      case POLICY ->
          Optional.of(
              Ruling.by(candidate, ValueCheck.check(stored, policyTypes(value), value.allowed())));
      case LISTENER, LOCAL, DEFAULT, NOBODY ->
          Optional.of(
              Ruling.by(candidate, ValueCheck.check(stored, value.types(), value.allowed())));
    };
  }

  private static List<RegistryType> policyTypes(SettingValue value) {
    return value.policy().map(SettingValue.PolicyValue::types).orElseGet(value::types);
  }

  /** A switch that decides when it is on; one that makes no sense leaves open what it decides. */
  private static Optional<Ruling> flag(
      Candidate candidate, RegistryValue stored, Allowed allowed, Outcome whenOn) {
    return switch (ValueCheck.check(stored, List.of(RegistryType.DWORD), allowed)) {
      case Outcome.InForce(RegistryValue value) ->
          value.equals(new RegistryValue.Dword(0))
              ? Optional.empty()
              : Optional.of(Ruling.by(candidate, whenOn));
      case Outcome.Faulty faulty ->
          Optional.of(Ruling.byNobody(new Outcome.Unknown(fault(candidate, faulty))));
      case Outcome.FromUserAccount _ -> Optional.empty();
      case Outcome.Unset _ -> Optional.empty();
      case Outcome.Unknown unknown -> Optional.of(Ruling.byNobody(unknown));
    };
  }

  private static Words fault(Candidate candidate, Outcome.Faulty faulty) {
    return new Words(
        "%s: %s".formatted(candidate.name(), faulty.fault().words().en()),
        "%s: %s".formatted(candidate.name(), faulty.fault().words().ja()));
  }

  private Ruling byDefault(SettingValue value) {
    return value
        .defaults()
        .in(generations)
        .map(Precedence::byDefault)
        .orElseGet(() -> Ruling.byNobody(new Outcome.Unknown(GENERATION_NOT_KNOWN)));
  }

  private static Ruling byDefault(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> byDefault(stored);
      case DefaultValue.Absent(Optional<RegistryValue> as) ->
          as.map(Precedence::byDefault).orElseGet(() -> Ruling.byNobody(new Outcome.Unset()));
      case DefaultValue.Shipped _ -> Ruling.byNobody(new Outcome.Unset());
      case DefaultValue.Varies _ -> Ruling.byNobody(new Outcome.Unset());
    };
  }

  private static Ruling byDefault(RegistryValue value) {
    return new Ruling(new Outcome.InForce(value), Winner.DEFAULT, Optional.empty());
  }
}
