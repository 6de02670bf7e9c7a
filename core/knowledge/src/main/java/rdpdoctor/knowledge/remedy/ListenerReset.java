package rdpdoctor.knowledge.remedy;

import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.host.ListenerIntegrity;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.SettingTheme;
import rdpdoctor.knowledge.setting.Winner;

/**
 * Puts what is missing from a damaged listener, or makes no sense in it, back to what Windows
 * ships. A value that makes sense is somebody's choice and stays.
 */
record ListenerReset(ProposalDraft draft, String listener) {

  void add() {
    ListenerIntegrity integrity =
        new ListenerIntegrity(draft.view(), new Listeners(draft.view()), listener);
    if (draft.answer(integrity.damaged())) {
      Stream.of(SettingTheme.LISTENER, SettingTheme.LISTENER_SECURITY)
          .flatMap(theme -> theme.settings().stream())
          .flatMap(this::values)
          .filter(this::isDamaged)
          .forEach(draft::ship);
    }
  }

  private Stream<EffectiveSetting> values(Setting setting) {
    return draft.settings().of(setting).stream()
        .filter(effective -> effective.scope().equalsIgnoreCase(listener));
  }

  private boolean isDamaged(EffectiveSetting effective) {
    return switch (effective.outcome()) {
      case Outcome.Faulty _ -> effective.winner() == Winner.LISTENER;
      case Outcome.Unset _ -> true;
      case Outcome.InForce(RegistryValue.Text(String text, boolean _)) ->
          text.isBlank() || isOfAnother(effective, text);
      case Outcome.InForce _ -> false;
      case Outcome.FromUserAccount _ -> false;
      case Outcome.Unknown(Words why) -> {
        draft.block(Phrases.unreadable(effective.location(), why));
        yield false;
      }
    };
  }

  /** With another transport, or the class of another Windows, no listener comes up. */
  private boolean isOfAnother(EffectiveSetting effective, String text) {
    return effective.setting().equals(ListenerSettings.LOADABLE_PROTOCOL_OBJECT)
        ? isShippedBySome(effective, text) && !text.equalsIgnoreCase(shipped(effective))
        : effective.value().name().equals("PdName") && !text.equalsIgnoreCase(shipped(effective));
  }

  /** Any other class belongs to somebody else's stack. */
  private static boolean isShippedBySome(EffectiveSetting effective, String text) {
    return effective.value().defaults().each().stream()
        .flatMap(value -> ShippedValue.of(value).stream())
        .anyMatch(value -> text.equalsIgnoreCase(text(value)));
  }

  private String shipped(EffectiveSetting effective) {
    return draft.shipped(effective).map(ListenerReset::text).orElse("");
  }

  private static String text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _) ? text : "";
  }
}
