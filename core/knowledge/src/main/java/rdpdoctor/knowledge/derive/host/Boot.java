package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Locale;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.SystemSettings;

/** Which Windows this is, how it was started, and whether it reads what was written. */
final class Boot {

  private static final RegistryKey SELECT = new RegistryKey(RegistryHive.SYSTEM, "Select");
  private static final Words NO_EDITION =
      new Words("this Windows does not name its edition", "この Windows はエディションを記録していない");

  /** As {@code EditionID} begins; Home editions of Windows 8 and later are called Core. */
  private static final List<String> EDITIONS_WITHOUT_HOST = List.of("core", "home", "starter");

  private static final long MINIMAL = 1;
  private static final long WITH_NETWORK = 2;

  private Boot() {}

  static void addTo(Facts.Builder builder, HostView view) {
    view.add(builder, BootFacts.EDITION_WITHOUT_HOST, editionWithoutHost(view));
    view.add(
        builder,
        BootFacts.SETUP_IN_PROGRESS,
        YesNo.number(
            view,
            value(view, SystemSettings.SETUP, "SystemSetupInProgress"),
            number -> number == 1,
            false));
    EffectiveSetting option = view.settings().one(SystemSettings.OPTION_VALUE);
    view.add(
        builder,
        BootFacts.SAFE_MODE,
        YesNo.number(view, option, number -> number == MINIMAL, false));
    view.add(
        builder,
        BootFacts.SAFE_MODE_WITH_NETWORK,
        YesNo.number(view, option, number -> number == WITH_NETWORK, false));
    view.add(builder, BootFacts.CONTROL_SET_MISMATCH, controlSetMismatch(view));
    view.add(builder, BootFacts.STRAY_SETTINGS, straySettings(view));
    view.add(builder, BootFacts.LOGON_PROGRAM_BROKEN, logonProgramBroken(view));
  }

  private static EffectiveSetting value(HostView view, Setting setting, String name) {
    return view.settings().of(setting, "", name).orElseThrow();
  }

  private static Reading<Boolean> editionWithoutHost(HostView view) {
    EffectiveSetting edition = value(view, SystemSettings.EDITION_ID, "EditionID");
    return edition.outcome() instanceof Outcome.Unset
        ? view.unknown(NO_EDITION, edition.location())
        : YesNo.text(view, edition, Boot::isWithoutHost, false);
  }

  private static boolean isWithoutHost(String edition) {
    String folded = edition.toLowerCase(Locale.ROOT);
    return EDITIONS_WITHOUT_HOST.stream().anyMatch(folded::startsWith);
  }

  /** The next start uses {@code Default}; a change in another set has no effect then. */
  private static Reading<Boolean> controlSetMismatch(HostView view) {
    return switch (view.settings().controlSets()) {
      case Lookup.Found<ControlSets>(ControlSets sets) ->
          sets.standard() != 0 && sets.standard() != sets.current()
              ? view.known(true, SELECT.child("Default").toString())
              : missing(view, sets);
      case Lookup.Absent<ControlSets> _ -> view.absent(SELECT.child("Current").toString());
      case Lookup.Unknown<ControlSets>(Words why) -> view.unknown(why, SELECT.toString());
    };
  }

  private static Reading<Boolean> missing(HostView view, ControlSets sets) {
    RegistryKey current = RegistryKey.root(RegistryHive.SYSTEM).child(sets.currentName());
    return view.excerpt().reading(RegistryKey.root(RegistryHive.SYSTEM))
            instanceof KeyReading.Present root
        ? view.known(!root.hasSubkey(current.name()), SELECT.child("Current").toString())
        : view.known(false, SELECT.child("Current").toString());
  }

  private static Reading<Boolean> straySettings(HostView view) {
    return view.settings().misplaced().stream()
        .findFirst()
        .map(stray -> view.known(true, stray.location()))
        .orElseGet(() -> noStraySettings(view));
  }

  private static Reading<Boolean> noStraySettings(HostView view) {
    String place = view.place("Control\\TerminalServer");
    return view.reading(view.system("Control\\TerminalServer"))
            instanceof KeyReading.Unreadable(Words why)
        ? view.unknown(why, place)
        : view.known(false, place);
  }

  /** Another shell is a kiosk, and no fault; none is one. */
  private static Reading<Boolean> logonProgramBroken(HostView view) {
    return YesNo.any(
        List.of(
            YesNo.text(
                view,
                value(view, LogonSettings.USERINIT, "Userinit"),
                programs -> !programs.toLowerCase(Locale.ROOT).contains("userinit.exe"),
                true),
            YesNo.text(view, value(view, LogonSettings.USERINIT, "Shell"), String::isBlank, true)));
  }
}
