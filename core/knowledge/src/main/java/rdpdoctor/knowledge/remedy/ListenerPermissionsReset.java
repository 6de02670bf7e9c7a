package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.ListenerAdmission;
import rdpdoctor.knowledge.derive.host.ListenerPermissions;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.Outcome;

/** Lets the permissions of all listeners apply again to one that has narrower ones of its own. */
final class ListenerPermissionsReset {

  private static final Words DEFAULT_IS_NARROW =
      new Words(
          """
          the permissions of all listeners (DefaultSecurity) do not let ordinary users in either; \
          they have to be copied from a healthy machine of the same build\
          """,
          """
          全リスナー共通のアクセス許可 (DefaultSecurity) も一般ユーザーを許可していない。\
          同じビルドの正常なマシンからコピーする必要がある\
          """);

  private ListenerPermissionsReset() {}

  static void addTo(ProposalDraft draft) {
    draft.servingSettings(ListenerSecuritySettings.SECURITY).stream()
        .filter(own -> isNarrow(draft, own))
        .forEach(own -> reset(draft, own));
  }

  /** Bytes that are no descriptor let nobody in. */
  private static boolean isNarrow(ProposalDraft draft, EffectiveSetting own) {
    return switch (own.outcome()) {
      case Outcome.Unset _ -> defaultIsNarrow(draft);
      case Outcome.InForce _, Outcome.Faulty _, Outcome.FromUserAccount _ -> !letsUsersIn(own);
      case Outcome.Unknown(Words why) -> {
        draft.block(Phrases.unreadable(own.location(), why));
        yield false;
      }
    };
  }

  private static void reset(ProposalDraft draft, EffectiveSetting own) {
    if (defaultIsNarrow(draft)) {
      draft.block(DEFAULT_IS_NARROW);
    } else {
      Candidate place = own.usualPlace();
      draft.remove(place.key(), place.name());
    }
  }

  /** Where it is gone too, the service falls back on what it has built in. */
  private static boolean defaultIsNarrow(ProposalDraft draft) {
    EffectiveSetting all = draft.settings().one(ListenerSecuritySettings.DEFAULT_SECURITY);
    return !(all.outcome() instanceof Outcome.Unset) && !letsUsersIn(all);
  }

  private static boolean letsUsersIn(EffectiveSetting descriptor) {
    return ListenerPermissions.admission(descriptor).equals(Optional.of(ListenerAdmission.USERS));
  }
}
