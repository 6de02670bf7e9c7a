package rdpdoctor.app.disk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ValueFault;

/** What is said of one setting, in words. */
public final class SettingText {

  private static final int LONGEST = 40;

  private static final Words NOT_SET = new Words("not set", "未設定");
  private static final Words FROM_ACCOUNT = new Words("each user's account", "各ユーザーのアカウント");
  private static final Words PREVENTS = new Words("prevents sessions: ", "セッションを妨げる: ");

  private SettingText() {}

  /** Windows' name of the value behind that of its own key, as many services have a Start. */
  static String name(EffectiveSetting setting) {
    String name = setting.value().name().isEmpty() ? "(default)" : setting.value().name();
    return setting.candidates().getLast().key().name() + "\\" + name;
  }

  static String outcome(EffectiveSetting setting, Language language) {
    return switch (setting.outcome()) {
      case Outcome.InForce(RegistryValue value) ->
          setting
              .meaning()
              .map(meaning -> value(value) + ": " + meaning.in(language))
              .orElseGet(() -> value(value));
      case Outcome.FromUserAccount _ -> FROM_ACCOUNT.in(language);
      case Outcome.Unset _ -> NOT_SET.in(language);
      case Outcome.Faulty(RegistryValue stored, ValueFault _) -> value(stored);
      case Outcome.Unknown(Words why) -> "? " + why.in(language);
    };
  }

  /** Empty where nothing is wrong. */
  static String fault(EffectiveSetting setting, Set<String> causes, Language language) {
    List<String> faults = new ArrayList<>();
    if (setting.outcome() instanceof Outcome.Faulty(RegistryValue _, ValueFault fault)) {
      faults.add(fault.words().in(language));
    }
    if (!causes.isEmpty()) {
      faults.add(PREVENTS.in(language) + String.join(", ", causes));
    }
    return String.join("; ", faults);
  }

  static String since(EffectiveSetting setting) {
    return setting
        .since()
        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
        .map(Instant::toString)
        .orElse("");
  }

  public static String value(RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword dword -> Long.toString(dword.unsigned());
      case RegistryValue.Qword(long bits) -> Long.toUnsignedString(bits);
      case RegistryValue.Text(String text, boolean _) -> '"' + Printable.of(cut(text)) + '"';
      case RegistryValue.Strings(var strings) -> Printable.of(cut(String.join(", ", strings)));
      case RegistryValue.Binary(String hex) -> cut(hex);
      case RegistryValue.Other(var type, String hex) -> type + " " + cut(hex);
      case RegistryValue.Malformed(var type, String hex) -> type + " " + cut(hex);
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
