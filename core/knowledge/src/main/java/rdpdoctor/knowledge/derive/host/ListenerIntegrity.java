package rdpdoctor.knowledge.derive.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.PossibleGenerations;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.WindowsGeneration;
import rdpdoctor.knowledge.setting.Winner;

/** Whether the key of one listener holds what the service needs to start it. */
public record ListenerIntegrity(HostView view, Listeners listeners, String listener) {

  private static final Words STACK_NOT_KNOWN =
      new Words(
          "the protocol class is not Microsoft's, and whether it is registered was not read",
          "プロトコル クラスが Microsoft のものではなく、登録の有無は読み取られていない");

  private static final String CLASS_OF_VISTA_TO_7 = "{18b726bb-6fe6-4fb9-9276-ed57ce7c7cb2}";
  private static final String CLASS_SINCE_8 = "{5828227c-20cf-4408-b73f-73ab70b8849f}";

  public Reading<Boolean> damaged() {
    List<Reading<Boolean>> answers = new ArrayList<>();
    for (Setting setting :
        List.of(
            ListenerSettings.PORT_NUMBER,
            ListenerSettings.F_ENABLE_WIN_STATION,
            ListenerSecuritySettings.SECURITY_LAYER,
            ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL)) {
      answers.add(makesNoSense(listeners.of(setting, listener)));
    }
    answers.add(text(ListenerSettings.PD, "PdName", name -> !name.equalsIgnoreCase("tcp")));
    answers.add(text(ListenerSettings.PD, "PdDLL", String::isBlank));
    answers.add(text(ListenerSettings.WD_NAME, "WdName", String::isBlank));
    driver().ifPresent(answers::add);
    protocolClass().ifPresent(answers::add);
    return YesNo.any(answers);
  }

  /** Only what stands in the listener itself: a policy that makes no sense is another matter. */
  private Reading<Boolean> makesNoSense(EffectiveSetting effective) {
    return switch (effective.outcome()) {
      case Outcome.Faulty _ ->
          view.known(effective.winner() == Winner.LISTENER, effective.location());
      case Outcome.Unknown(Words why) -> view.unknown(why, effective.location());
      case Outcome.InForce _, Outcome.FromUserAccount _, Outcome.Unset _ ->
          view.known(false, effective.location());
    };
  }

  private Reading<Boolean> text(Setting setting, String value, Predicate<String> wrong) {
    return YesNo.text(view, listeners.of(setting, listener, value), wrong, true);
  }

  /** Up to Windows 7 the listener names its driver. */
  private Optional<Reading<Boolean>> driver() {
    return generations().areAmong(WindowsGeneration.XP_2003, WindowsGeneration.VISTA_TO_7)
        ? Optional.of(text(ListenerSettings.WD_DLL, "WdDLL", String::isBlank))
        : Optional.empty();
  }

  /** Since Vista a class stands in for the driver, and each generation has its own. */
  private Optional<Reading<Boolean>> protocolClass() {
    if (generations().generations().contains(WindowsGeneration.XP_2003)) {
      return Optional.empty();
    }
    EffectiveSetting effective = listeners.of(ListenerSettings.LOADABLE_PROTOCOL_OBJECT, listener);
    String stored = effective.text().orElse("").toLowerCase(Locale.ROOT);
    boolean foreign =
        !stored.isEmpty() && !Set.of(CLASS_OF_VISTA_TO_7, CLASS_SINCE_8).contains(stored);
    return Optional.of(
        foreign
            ? view.unknown(STACK_NOT_KNOWN, effective.location())
            : YesNo.text(view, effective, _ -> !stored.equals(shippedClass()), true));
  }

  private String shippedClass() {
    return generations().areAmong(WindowsGeneration.VISTA_TO_7)
        ? CLASS_OF_VISTA_TO_7
        : CLASS_SINCE_8;
  }

  private PossibleGenerations generations() {
    return view.settings().generations();
  }
}
