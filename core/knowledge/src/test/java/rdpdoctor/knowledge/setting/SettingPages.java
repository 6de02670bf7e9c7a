package rdpdoctor.knowledge.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** The page of all settings in one language, as it stands in {@code docs}. */
final class SettingPages {

  private static final String GENERATED =
      "<!-- Generated from the knowledge base; rewritten by the tests with"
          + " -Drdpdoctor.golden=write. -->\n\n";

  private final Language language;

  SettingPages(Language language) {
    this.language = language;
  }

  String page() {
    return GENERATED
        + say("# Settings", "# 設定一覧")
        + "\n\n"
        + introduction()
        + Arrays.stream(SettingTheme.values()).map(this::theme).collect(Collectors.joining());
  }

  private String introduction() {
    String other = say("[日本語](settings.ja.md)", "[English](settings.md)");
    return other
        + "\n\n"
        + say(
            """
            Every setting of Windows that rdpdoctor looks at. A policy wins over the local value; a listener
            stands for any key below `WinStations` but `Console`. `{current}` is the control set that
            `SYSTEM\\Select` names, and `*` any name. Defaults stand for these versions, in this order:
            """,
            """
            rdpdoctor が調べる Windows の設定の一覧です。ポリシーの値はローカルの値より優先されます。
            リスナーは `WinStations` の下の `Console` 以外のキーです。`{current}` は `SYSTEM\\Select` が示す
            コントロール セット、`*` は任意の名前を表します。既定値は次のバージョンの順に示します。
            """)
        + "\n"
        + Arrays.stream(WindowsGeneration.values())
            .map(generation -> "1. " + in(generation.words()) + "\n")
            .collect(Collectors.joining());
  }

  private String theme(SettingTheme theme) {
    return "\n## %s\n".formatted(in(theme.words()))
        + theme.settings().stream().map(this::setting).collect(Collectors.joining());
  }

  private String setting(Setting setting) {
    return Stream.of(
            Stream.of(
                "\n### %s\n\n`%s` · %s · %s\n\n"
                    .formatted(
                        in(SettingWords.title(setting)),
                        setting.id(),
                        in(setting.severity().words()),
                        in(setting.restart().words()))),
            places(setting),
            setting.values().stream().map(value -> value(setting, value)),
            policy(setting).stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining());
  }

  private Stream<String> places(Setting setting) {
    return switch (setting.place()) {
      case Place.Values(List<Home> homes, List<SettingValue> _) ->
          homes.stream().flatMap(home -> home.local().stream()).map(this::key);
      case Place.Keys(List<KeyPattern> keys) -> keys.stream().map(this::key);
      case Place.Entries(List<KeyPattern> keys) -> keys.stream().map(this::key);
      case Place.SecurityRecord(List<KeyPattern> keys, String form) ->
          Stream.concat(keys.stream().map(this::key), Stream.of("- `" + form + "`\n"));
      case Place.FileAccess(String path) ->
          Stream.of(say("- permissions of `%s`\n", "- `%s` のアクセス許可\n").formatted(path));
      case Place.UserValue(String path, String name) ->
          Stream.of("- `HKEY_CURRENT_USER\\%s`: `%s`\n".formatted(path, name));
    };
  }

  private String key(KeyPattern key) {
    return "- `" + key + "`\n";
  }

  private String value(Setting setting, SettingValue value) {
    return "- **`%s`** %s%s%s%s\n"
        .formatted(
            value.name(),
            types(value),
            allowed(setting, value),
            defaults(setting, value),
            inherited(value));
  }

  private String types(SettingValue value) {
    return value.types().isEmpty()
        ? say("of unknown type", "型は不明")
        : value.types().stream().map(RegistryType::name).collect(Collectors.joining(" / "));
  }

  private String allowed(Setting setting, SettingValue value) {
    List<String> meanings =
        value
            .allowed()
            .spellings()
            .map(
                spelling ->
                    "`%s` %s"
                        .formatted(
                            spelling,
                            in(SettingWords.meaning(setting, value, spelling).orElseThrow())))
            .toList();
    if (value.allowed() instanceof Allowed.Bytes bytes && bytes.length().isPresent()) {
      return say(", %d bytes", "、%d バイト").formatted(bytes.length().getAsInt());
    }
    return meanings.isEmpty() ? "" : ": " + String.join(say(", ", "、"), meanings);
  }

  private String defaults(Setting setting, SettingValue value) {
    List<String> each =
        value.defaults().each().stream().map(one -> defaultValue(setting, one)).toList();
    boolean same = each.stream().distinct().count() == 1;
    return say(". Default: ", "。既定値: ") + (same ? each.getFirst() : String.join(" | ", each));
  }

  private String defaultValue(Setting setting, DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> plain(stored);
      case DefaultValue.Shipped(RegistryValue shipped) -> plain(shipped);
      case DefaultValue.Absent(Optional<RegistryValue> as) ->
          as.map(stored -> say("absent, acts as %s", "なし (%s として動作)").formatted(plain(stored)))
              .orElseGet(() -> say("absent", "なし"));
      case DefaultValue.Varies _ -> in(SettingWords.varyingDefault(setting).orElseThrow());
    };
  }

  private String plain(RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword dword -> "`" + Span.of(dword.unsigned()) + "`";
      case RegistryValue.Text(String text, boolean _) -> "`\"" + text + "\"`";
      case RegistryValue.Strings(List<String> strings) -> "`" + String.join(" ", strings) + "`";
      case RegistryValue.Qword _, RegistryValue.Binary _, RegistryValue.Other _ ->
          throw new IllegalStateException(value.toString());
      case RegistryValue.Malformed _ -> throw new IllegalStateException(value.toString());
    };
  }

  private String inherited(SettingValue value) {
    return value
        .inheritedBy()
        .map(
            flag ->
                say(
                        ". While `%s` is 1, the user's account decides",
                        "。`%s` が 1 の間はユーザー アカウントの値を使用する")
                    .formatted(flag))
        .orElse("");
  }

  private Optional<String> policy(Setting setting) {
    if (setting.policy() == PolicyRule.NONE) {
      return Optional.empty();
    }
    String name =
        SettingWords.policy(setting)
            .map(words -> say("\"%s\"", "「%s」").formatted(in(words)))
            .orElse("");
    String copies = copies(setting);
    String what =
        Stream.of(name, copies).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    return Optional.of(
        "- " + in(rule(setting.policy())) + (what.isEmpty() ? "" : ": " + what) + "\n");
  }

  private static String copies(Setting setting) {
    List<String> keys =
        setting.homes().stream()
            .flatMap(home -> home.policies().stream())
            .map(KeyPattern::toString)
            .distinct()
            .toList();
    List<String> names =
        setting.values().stream()
            .flatMap(value -> value.policy().stream())
            .map(SettingValue.PolicyValue::name)
            .distinct()
            .toList();
    return keys.isEmpty()
        ? ""
        : "`%s` (`%s`)".formatted(String.join("`, `", keys), String.join("`, `", names));
  }

  private static Words rule(PolicyRule rule) {
    return switch (rule) {
      case NONE -> throw new IllegalArgumentException(rule.name());
      case COPY_WINS -> new Words("The policy wins", "ポリシーが優先");
      case INVERTED_COPY_WINS ->
          new Words("The policy wins (Enabled writes 0)", "ポリシーが優先 (「有効」は 0 を書き込む)");
      case BOTH_APPLY -> new Words("The entries of the policy apply as well", "ポリシーの項目も併せて適用される");
      case RIVAL -> new Words("A policy with the same aim overwrites it", "同じ目的のポリシーによって上書きされる");
      case ITSELF -> new Words("The value is the policy", "値そのものがポリシー");
      case INVERTED_ITSELF ->
          new Words("The value is the policy (Enabled writes 0)", "値そのものがポリシー (「有効」は 0 を書き込む)");
      case OVERWRITES -> new Words("A security policy overwrites the value", "セキュリティ ポリシーが値を上書きする");
    };
  }

  private String in(Words words) {
    return words.in(language);
  }

  private String say(String en, String ja) {
    return new Words(en, ja).in(language);
  }

  String file() {
    return language == Language.EN
        ? "settings.md"
        : "settings.%s.md".formatted(language.name().toLowerCase(Locale.ROOT));
  }
}
