package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.PowerSettings;
import rdpdoctor.knowledge.setting.Setting;

/** Whether the power scheme in use lets the machine sleep while it is on mains power. */
final class Power {

  private static final String SCHEMES = "Control\\Power\\User\\PowerSchemes";
  private static final String ON_MAINS = "ACSettingIndex";

  private Power() {}

  /** Windows XP and Server 2003 keep the scheme with the user, where no hive of the machine is. */
  static void addTo(Facts.Builder builder, HostView view) {
    activeScheme(view)
        .ifPresent(scheme -> view.add(builder, HostFacts.MAY_SLEEP, maySleep(view, scheme)));
  }

  private static Optional<String> activeScheme(HostView view) {
    return view.reading(view.system(SCHEMES)) instanceof KeyReading.Present schemes
        ? schemes.value("ActivePowerScheme").flatMap(Power::text)
        : Optional.empty();
  }

  private static Optional<String> text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Reading<Boolean> maySleep(HostView view, String scheme) {
    Reading<Boolean> hibernates =
        YesNo.all(
            List.of(
                after(view, PowerSettings.HIBERNATE, scheme),
                YesNo.number(
                    view,
                    view.settings().one(PowerSettings.HIBERNATE_ENABLED),
                    number -> number != 0,
                    true)));
    return YesNo.any(List.of(after(view, PowerSettings.SLEEP, scheme), hibernates));
  }

  /** 0 seconds stand for never. */
  private static Reading<Boolean> after(HostView view, Setting setting, String scheme) {
    Optional<EffectiveSetting> time = view.settings().of(setting, scheme, ON_MAINS);
    return time.map(found -> YesNo.number(view, found, seconds -> seconds != 0, false))
        .orElseGet(() -> view.known(false, view.place(SCHEMES + "\\" + scheme)));
  }
}
