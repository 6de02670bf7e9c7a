package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.SessionSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.Span;
import rdpdoctor.knowledge.setting.Winner;

/** How many sessions there may be, and how long they live. */
final class SessionTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.RAISE_CONNECTION_LIMIT, SessionTreatments::raiseLimit),
          new RegistryTreatment(Remedies.RELAX_SESSION_LIMITS, SessionTreatments::relaxLimits),
          new RegistryTreatment(
              Remedies.SET_SINGLE_SESSION,
              draft -> draft.make(SessionSettings.F_SINGLE_SESSION_PER_USER, 1)),
          new RegistryTreatment(Remedies.ENABLE_KEEPALIVE, SessionTreatments::enableKeepAlive));

  /** The policy's word for no limit; the listener's is the highest number there is. */
  private static final long POLICY_UNLIMITED = 999_999;

  private static final List<Setting> TIME_LIMITS =
      List.of(
          SessionSettings.MAX_CONNECTION_TIME,
          SessionSettings.MAX_DISCONNECTION_TIME,
          SessionSettings.MAX_IDLE_TIME);

  private static final Words ADMINISTRATION_STAYS_LIMITED =
      new Words(
          """
          without the role Remote Desktop Session Host a server admits two sessions for \
          administration, and a client edition one, whatever the limit\
          """,
          """
          リモート デスクトップ セッション ホストの役割がないサーバーでは管理用の 2 セッション、\
          クライアント エディションでは 1 セッションまでという制限は変わらない\
          """);

  private SessionTreatments() {}

  private static void raiseLimit(ProposalDraft draft) {
    OptionalLong wanted = draft.wishes().connectionLimit();
    if (wanted.isPresent() && !isLimit(wanted.getAsLong())) {
      draft.block(noLimit(wanted.getAsLong()));
      return;
    }
    draft.listenerSettings(ListenerSettings.MAX_INSTANCE_COUNT).stream()
        .filter(limit -> isLower(limit, wanted))
        .forEach(limit -> raise(draft, limit, wanted));
  }

  private static boolean isLimit(long number) {
    return number >= 1 && (number <= POLICY_UNLIMITED || number == Span.MAX);
  }

  private static boolean isLower(EffectiveSetting limit, OptionalLong wanted) {
    return limit
        .number()
        .map(now -> now < Math.min(wanted.orElse(POLICY_UNLIMITED), POLICY_UNLIMITED))
        .orElse(true);
  }

  private static void raise(ProposalDraft draft, EffectiveSetting limit, OptionalLong wanted) {
    long unlimited = limit.winner() == Winner.POLICY ? POLICY_UNLIMITED : Span.MAX;
    draft.make(limit, wanted.orElse(unlimited));
    draft.note(ADMINISTRATION_STAYS_LIMITED);
  }

  /** Limits of single accounts stay: nobody has read them. */
  private static void relaxLimits(ProposalDraft draft) {
    for (Setting limit : TIME_LIMITS) {
      draft.makeEach(
          limit, 0, effective -> !(effective.outcome() instanceof Outcome.FromUserAccount));
    }
    EffectiveSetting reconnect = draft.settings().one(SessionSettings.F_DISABLE_AUTO_RECONNECT);
    if (!(reconnect.outcome() instanceof Outcome.Unset)) {
      draft.make(reconnect, 0);
    }
  }

  /** Every minute, unless an interval is set. */
  private static void enableKeepAlive(ProposalDraft draft) {
    draft.make(SessionSettings.KEEP_ALIVE_ENABLE, 1);
    EffectiveSetting interval = draft.settings().one(SessionSettings.KEEP_ALIVE_INTERVAL);
    if (interval.number().isEmpty()) {
      draft.make(interval, 1);
    }
  }

  private static Words noLimit(long number) {
    return new Words(
        "connection limit is %d, expected 1 to 999999".formatted(number),
        "接続数の上限は 1 ～ 999999: %d".formatted(number));
  }
}
