package rdpdoctor.app.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.MisplacedSetting;
import rdpdoctor.knowledge.setting.SettingWords;

/** Settings in columns: what, how much, by whom, since when, and what is wrong with it. */
final class SettingsTable {

  private static final List<Words> HEADINGS =
      List.of(
          new Words("setting", "設定"),
          new Words("in force", "実効値"),
          new Words("by", "決定元"),
          new Words("since (key last written)", "キーの最終書き込み"),
          new Words("fault", "問題"));
  private static final Words MISPLACED =
      new Words("Written where Windows does not look", "Windows が参照しない場所への設定");
  private static final Words NOTHING =
      new Words(
          "Nothing was set or is faulty; --all shows every setting.",
          "変更または異常のある設定はありません。--all ですべて表示します。");
  private static final String GAP = "  ";
  private static final int WIDEST = 48;

  private final Language language;
  private final Ink ink;

  SettingsTable(Language language, Ink ink) {
    this.language = language;
    this.ink = ink;
  }

  String of(SettingsView view, List<EffectiveSetting> shown) {
    StringBuilder text = new StringBuilder();
    if (shown.isEmpty()) {
      text.append(NOTHING.in(language)).append('\n');
    } else {
      rows(view, shown, text);
    }
    misplaced(view.settings().misplaced(), text);
    return text.toString();
  }

  private void rows(SettingsView view, List<EffectiveSetting> shown, StringBuilder text) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(heading -> heading.in(language)).toList());
    shown.forEach(setting -> rows.add(row(view, setting)));
    List<Integer> widths =
        IntStream.range(0, HEADINGS.size()).mapToObj(column -> width(rows, column)).toList();
    for (List<String> row : rows) {
      String line = line(row, widths);
      text.append(tint(line, row, rows.getFirst())).append('\n');
    }
  }

  private List<String> row(SettingsView view, EffectiveSetting setting) {
    return List.of(
        SettingText.name(setting),
        SettingText.outcome(setting, language),
        setting.winner().words().in(language),
        SettingText.since(setting),
        SettingText.fault(setting, view.causes(setting), language));
  }

  private static int width(List<List<String>> rows, int column) {
    return Math.min(
        WIDEST, rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(DisplayWidth.padRight(row.get(column), widths.get(column))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private String tint(String line, List<String> row, List<String> heading) {
    if (row.equals(heading)) {
      return ink.bold(line);
    }
    return row.getLast().isEmpty() ? line : ink.red(line);
  }

  private void misplaced(List<MisplacedSetting> misplaced, StringBuilder text) {
    if (!misplaced.isEmpty()) {
      text.append('\n').append(ink.bold(MISPLACED.in(language))).append('\n');
    }
    for (MisplacedSetting one : misplaced) {
      text.append(GAP).append(one.location()).append(": ");
      text.append(one.mistake().words().in(language));
      one.meant()
          .map(SettingWords::title)
          .ifPresent(title -> text.append(" (").append(title.in(language)).append(')'));
      text.append('\n');
    }
  }
}
