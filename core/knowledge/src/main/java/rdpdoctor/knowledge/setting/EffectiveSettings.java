package rdpdoctor.knowledge.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;

/** What is in force on one machine. */
public final class EffectiveSettings {

  private final RegistryExcerpt excerpt;
  private final PossibleGenerations generations;
  private final Scopes scopes;
  private final Precedence precedence;

  public EffectiveSettings(RegistryExcerpt excerpt, PossibleGenerations generations) {
    this.excerpt = excerpt;
    this.generations = generations;
    this.scopes = new Scopes(excerpt);
    this.precedence = new Precedence(scopes, generations);
  }

  /** Of the Windows that the registry itself tells. */
  public static EffectiveSettings of(RegistryExcerpt excerpt) {
    return new EffectiveSettings(excerpt, PossibleGenerations.of(excerpt));
  }

  public PossibleGenerations generations() {
    return generations;
  }

  /** Which control set these settings were read from, and whether the last start failed. */
  public Lookup<ControlSets> controlSets() {
    return scopes.controlSets();
  }

  /** What somebody has written where Windows does not look. */
  public List<MisplacedSetting> misplaced() {
    return new MisplacedSettings(excerpt, scopes).found();
  }

  /** Every setting that is made of values, for every listener, service and adapter. */
  public List<EffectiveSetting> all() {
    return Settings.ALL.stream().flatMap(setting -> of(setting).stream()).toList();
  }

  /** Each value in each scope. */
  public List<EffectiveSetting> of(Setting setting) {
    return setting.homes().stream()
        .flatMap(home -> scopes.of(home).stream().flatMap(scope -> of(setting, home, scope)))
        .toList();
  }

  /** One value of a setting in one scope; empty where the machine has no such scope. */
  public Optional<EffectiveSetting> of(Setting setting, String scope, String name) {
    return of(setting).stream()
        .filter(effective -> effective.scope().equalsIgnoreCase(scope))
        .filter(effective -> effective.value().name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The only value of a setting in one scope; empty where the machine has no such scope. */
  public Optional<EffectiveSetting> of(Setting setting, String scope) {
    return of(setting, scope, setting.values().getFirst().name());
  }

  /** The only value of a setting that a machine has once. */
  public EffectiveSetting one(Setting setting) {
    return of(setting, "").orElseThrow(() -> new IllegalArgumentException(setting.id()));
  }

  private Stream<EffectiveSetting> of(Setting setting, Home home, Scope scope) {
    String name = hasScopes(setting, home) ? scope.name() : "";
    return setting.values().stream()
        .map(value -> precedence.decide(new Question(setting, home, scope, value), name));
  }

  private static boolean hasScopes(Setting setting, Home home) {
    return setting.homes().size() > 1 || home.local().getFirst().path().contains(KeyPattern.ANY);
  }
}
