package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.PowerSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.WindowsGeneration;
import rdpdoctor.knowledge.setting.Winner;

/** Keeps the machine awake on mains power, in the power scheme that is in use. */
final class SleepTreatment {

  static final List<Treatment> ALL =
      List.of(new RegistryTreatment(Remedies.SET_SLEEP_NEVER, SleepTreatment::addTo));

  private static final String SCHEMES = "Control\\Power\\User\\PowerSchemes";
  private static final String ON_MAINS = "ACSettingIndex";
  private static final RegistryValue NEVER = new RegistryValue.Dword(0);

  private static final Words NO_SCHEME =
      new Words("which power scheme is in use is not recorded", "使用中の電源プランが記録されていない");

  private static final List<Act> UP_TO_2003 =
      List.of(
          new Act(
              new Words("turn hibernation off", "休止状態を無効にする"),
              Optional.of("powercfg /hibernate off")),
          new Act(
              new Words(
                  """
                  set system standby to Never in the power options of the Control Panel: \
                  Windows XP and Server 2003 keep it with the user\
                  """,
                  """
                  コントロール パネルの [電源オプション] で [システム スタンバイ] を [なし] にする \
                  (Windows XP / Server 2003 ではユーザーごとに保存される)\
                  """),
              Optional.empty()));

  private SleepTreatment() {}

  private static void addTo(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      UP_TO_2003.forEach(draft::act);
    } else {
      scheme(draft).ifPresentOrElse(scheme -> addTo(draft, scheme), () -> draft.block(NO_SCHEME));
    }
  }

  private static Optional<String> scheme(ProposalDraft draft) {
    return draft
        .system(SCHEMES)
        .flatMap(key -> draft.stored(key, "ActivePowerScheme"))
        .flatMap(SleepTreatment::text);
  }

  private static Optional<String> text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static void addTo(ProposalDraft draft, String scheme) {
    never(draft, PowerSettings.SLEEP, scheme);
    if (!draft.settings().one(PowerSettings.HIBERNATE_ENABLED).is(0)) {
      never(draft, PowerSettings.HIBERNATE, scheme);
    }
  }

  private static void never(ProposalDraft draft, Setting setting, String scheme) {
    draft.settings().of(setting, scheme, ON_MAINS).ifPresent(after -> never(draft, after));
  }

  /** In the scheme of the user; what the scheme was shipped with stays for a reset. */
  private static void never(ProposalDraft draft, EffectiveSetting after) {
    switch (after.outcome()) {
      case Outcome.InForce _, Outcome.Faulty _ when after.winner() == Winner.LOCAL -> {
        if (!after.is(0)) {
          draft.set(after.usualPlace().key(), after.usualPlace().name(), NEVER);
        }
      }
      case Outcome.Unset _ -> {}
      case Outcome.InForce _, Outcome.Faulty _, Outcome.FromUserAccount _, Outcome.Unknown _ ->
          draft.make(after, 0);
    }
  }
}
