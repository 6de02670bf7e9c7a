package rdpdoctor.knowledge.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every setting, by theme. */
public final class Settings {

  public static final List<Setting> ALL =
      Arrays.stream(SettingTheme.values()).flatMap(theme -> theme.settings().stream()).toList();

  private Settings() {}

  public static Optional<Setting> find(String id) {
    return ALL.stream().filter(setting -> setting.id().equals(id)).findFirst();
  }
}
