package rdpdoctor.app.disk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Severity;

/** What is in force on one disk and not on the other; where the same is stored does not matter. */
final class SettingsDiff {

  /**
   * One value that differs.
   *
   * @param before empty where the first disk has no such listener, service or profile
   * @param after the same of the second
   */
  record Difference(Optional<EffectiveSetting> before, Optional<EffectiveSetting> after) {

    EffectiveSetting either() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private SettingsDiff() {}

  /**
   * In the order of the settings.
   *
   * @param everything also of settings that only help to read the others
   */
  static List<Difference> of(SettingsView before, SettingsView after, boolean everything) {
    Map<String, EffectiveSetting> old = new LinkedHashMap<>();
    before.all().forEach(setting -> old.put(key(setting), setting));
    List<Difference> differences = new ArrayList<>();
    for (EffectiveSetting setting : after.all()) {
      Optional<EffectiveSetting> was = Optional.ofNullable(old.remove(key(setting)));
      differences.add(new Difference(was, Optional.of(setting)));
    }
    old.values()
        .forEach(gone -> differences.add(new Difference(Optional.of(gone), Optional.empty())));
    return differences.stream()
        .filter(SettingsDiff::differs)
        .filter(one -> everything || one.either().setting().severity() != Severity.CONTEXT)
        .toList();
  }

  private static boolean differs(Difference one) {
    return !one.before()
        .map(EffectiveSetting::outcome)
        .equals(one.after().map(EffectiveSetting::outcome));
  }

  private static String key(EffectiveSetting setting) {
    return String.join("\n", setting.setting().id(), setting.scope(), setting.value().name())
        .toLowerCase(Locale.ROOT);
  }
}
