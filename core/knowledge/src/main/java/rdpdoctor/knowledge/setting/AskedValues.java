package rdpdoctor.knowledge.setting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryKey;

/**
 * Which values of the keys that are read are ever asked for. Beside them stand others, up to
 * passwords, that nobody may keep.
 */
public final class AskedValues {

  /** Values that are no setting themselves, but without which one cannot be understood. */
  private static final List<String> BESIDES =
      List.of(
          "CurrentBuild",
          "CurrentVersion",
          "ComputerName",
          "LanaId",
          "ActivePowerScheme",
          "AllowLocalPolicyMerge");

  private static final Set<String> NAMES =
      Stream.of(
              Settings.ALL.stream()
                  .flatMap(setting -> setting.values().stream())
                  .flatMap(AskedValues::names),
              MisplacedSettings.names(),
              BESIDES.stream())
          .flatMap(each -> each)
          .map(AskedValues::folded)
          .collect(Collectors.toUnmodifiableSet());

  /** Keys in which every value counts, whatever it is called. */
  private static final Set<String> LISTS =
      Stream.concat(
              Settings.ALL.stream().flatMap(setting -> entries(setting.place())),
              Stream.of(RegistryKeys.SERVICE_GROUPS))
          .map(list -> folded(key(list).name()))
          .collect(Collectors.toUnmodifiableSet());

  private AskedValues() {}

  public static boolean include(RegistryKey key, String value) {
    return NAMES.contains(folded(value)) || LISTS.contains(folded(key.name()));
  }

  private static Stream<String> names(SettingValue value) {
    return Stream.of(
            Stream.of(value.name()),
            value.policy().map(SettingValue.PolicyValue::name).stream(),
            value.inheritedBy().stream())
        .flatMap(each -> each);
  }

  private static Stream<KeyPattern> entries(Place place) {
    return place instanceof Place.Entries(List<KeyPattern> keys) ? keys.stream() : Stream.of();
  }

  private static RegistryKey key(KeyPattern pattern) {
    return new RegistryKey(pattern.hive(), pattern.path());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
