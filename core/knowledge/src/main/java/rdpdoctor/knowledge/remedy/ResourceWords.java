package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.knowledge.setting.Home;
import rdpdoctor.knowledge.setting.Place;
import rdpdoctor.knowledge.setting.Restart;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.SettingValue;
import rdpdoctor.knowledge.setting.SettingWords;
import rdpdoctor.knowledge.setting.Settings;
import rdpdoctor.knowledge.setting.Severity;

/** What the settings have to say of a resource that a plan changes. */
public final class ResourceWords {

  private ResourceWords() {}

  /** What the setting is called. */
  public static Optional<Words> title(Resource resource) {
    return setting(resource).map(SettingWords::title);
  }

  /** When the change takes effect on a running machine. */
  public static Optional<Restart> restart(Resource resource) {
    return setting(resource).map(Setting::restart);
  }

  /** What a wrong value can do. */
  public static Optional<Severity> severity(Resource resource) {
    return setting(resource).map(Setting::severity);
  }

  /** What the state means, where it is one of those that have a meaning. */
  public static Optional<Words> meaning(Resource resource, State.Data state) {
    return setting(resource)
        .flatMap(
            setting ->
                value(setting, resource)
                    .flatMap(value -> SettingWords.meaning(setting, value, state.value())));
  }

  private static Optional<Setting> setting(Resource resource) {
    return Settings.ALL.stream().filter(setting -> concerns(setting, resource)).findFirst();
  }

  private static boolean concerns(Setting setting, Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String _) ->
          stands(setting, key)
              && (setting.place() instanceof Place.Entries || value(setting, resource).isPresent());
      case Resource.Key(RegistryKey key) -> stands(setting, key);
      case Resource.Member _, Resource.Right _ -> false;
    };
  }

  private static boolean stands(Setting setting, RegistryKey key) {
    List<String> segments = key.segments();
    String controlSet = segments.isEmpty() ? "" : segments.getFirst();
    return keys(setting.place()).anyMatch(pattern -> pattern.matches(key, controlSet));
  }

  private static Stream<KeyPattern> keys(Place place) {
    return switch (place) {
      case Place.Values values -> values.homes().stream().flatMap(ResourceWords::keys);
      case Place.Keys(List<KeyPattern> keys) -> keys.stream();
      case Place.Entries(List<KeyPattern> keys) -> keys.stream();
      case Place.SecurityRecord _, Place.FileAccess _, Place.UserValue _ -> Stream.empty();
    };
  }

  private static Stream<KeyPattern> keys(Home home) {
    return Stream.concat(home.policies().stream(), home.local().stream());
  }

  /** A policy may have a name of its own for the value. */
  private static Optional<SettingValue> value(Setting setting, Resource resource) {
    return resource instanceof Resource.Value(RegistryKey _, String name)
        ? setting.values().stream().filter(value -> isCalled(value, name)).findFirst()
        : Optional.empty();
  }

  private static boolean isCalled(SettingValue value, String name) {
    return value.name().equalsIgnoreCase(name)
        || value.policy().filter(policy -> policy.name().equalsIgnoreCase(name)).isPresent();
  }
}
