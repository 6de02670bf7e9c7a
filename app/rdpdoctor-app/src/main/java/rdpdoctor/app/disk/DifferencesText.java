package rdpdoctor.app.disk;

import java.util.List;
import java.util.Optional;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.SettingWords;

/** What two disks have not in common: the old value in red, the new one in green. */
final class DifferencesText {

  private static final Words NOT_THERE = new Words("not there", "存在しない");

  private final Language language;
  private final Ink ink;

  DifferencesText(Language language, Ink ink) {
    this.language = language;
    this.ink = ink;
  }

  String of(List<SettingsDiff.Difference> differences) {
    StringBuilder text = new StringBuilder();
    for (SettingsDiff.Difference one : differences) {
      EffectiveSetting setting = one.either();
      String title = SettingWords.title(setting.setting()).in(language);
      text.append(ink.bold(SettingText.name(setting) + "  " + title)).append('\n');
      text.append("  ").append(ink.red("- " + side(one.before()))).append('\n');
      text.append("  ").append(ink.green("+ " + side(one.after()))).append('\n');
    }
    return text.toString();
  }

  private String side(Optional<EffectiveSetting> setting) {
    return setting.map(this::side).orElseGet(() -> NOT_THERE.in(language));
  }

  private String side(EffectiveSetting setting) {
    String since = SettingText.since(setting);
    return "%s  [%s]%s"
        .formatted(
            SettingText.outcome(setting, language),
            setting.winner().words().in(language),
            since.isEmpty() ? "" : "  " + since);
  }
}
