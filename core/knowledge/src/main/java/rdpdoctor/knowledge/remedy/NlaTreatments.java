package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.F_ALLOW_SEC_PROTOCOL_NEGOTIATION;
import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.SECURITY_LAYER;
import static rdpdoctor.knowledge.setting.ListenerSecuritySettings.USER_AUTHENTICATION;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Network Level Authentication, switched off in an emergency and on again after it. */
final class NlaTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.DISABLE_NLA, NlaTreatments::disable),
          new RegistryTreatment(Remedies.DISABLE_NLA_OFFLINE, NlaTreatments::disable),
          new RegistryTreatment(Remedies.FIRST_SEED_NLA_OFF, NlaTreatments::zeroAll),
          new RegistryTreatment(Remedies.RE_ENABLE_NLA, NlaTreatments::enable));

  private static final Words GIVES_UP_NLA =
      new Words(
          """
          without NLA whoever reaches the port gets a sign-in screen before being authenticated: \
          limit the source addresses meanwhile""",
          "NLA なしでは、ポートに到達できる誰にでも認証前にサインイン画面が表示される。その間は送信元アドレスを制限する");

  private static final Words GIVES_UP_TLS =
      new Words(
          """
          without TLS nothing proves the identity of the server, and what is typed, passwords \
          included, is protected by RC4 alone""",
          "TLS なしではサーバーの身元が確認されず、パスワードを含む入力内容は RC4 だけで保護される");

  private static final Words WAY_BACK =
      new Words(
          "turn it on again with rdpdoctor fix --remedy re-enable-nla, or with rdpdoctor undo",
          "rdpdoctor fix --remedy re-enable-nla または rdpdoctor undo で有効に戻す");

  private static final Words NO_NLA =
      new Words(
          "Windows XP and Server 2003 know no Network Level Authentication on the server side",
          "Windows XP / Server 2003 にはサーバー側のネットワーク レベル認証がない");

  private NlaTreatments() {}

  /** {@code UserAuthentication} alone: TLS stays. */
  private static void disable(ProposalDraft draft) {
    draft.makeEach(USER_AUTHENTICATION, 0, NlaTreatments::isKnownThere);
    draft.note(GIVES_UP_NLA);
    draft.note(WAY_BACK);
  }

  /** The three values of the procedure that circulates. */
  private static void zeroAll(ProposalDraft draft) {
    draft.makeEach(SECURITY_LAYER, 0);
    draft.makeEach(USER_AUTHENTICATION, 0, NlaTreatments::isKnownThere);
    draft.makeEach(F_ALLOW_SEC_PROTOCOL_NEGOTIATION, 0, NlaTreatments::isKnownThere);
    draft.note(GIVES_UP_NLA);
    draft.note(GIVES_UP_TLS);
    draft.note(WAY_BACK);
  }

  private static void enable(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      draft.block(NO_NLA);
      return;
    }
    draft.makeEach(F_ALLOW_SEC_PROTOCOL_NEGOTIATION, 1, NlaTreatments::isKnownThere);
    draft.listenerSettings(SECURITY_LAYER).stream()
        .filter(effective -> effective.is(0))
        .forEach(effective -> SecurityLayer.raise(draft, effective));
    draft.makeEach(USER_AUTHENTICATION, 1, NlaTreatments::isKnownThere);
  }

  /** A Windows that does not know the value leaves it unset; 2 is Media Center's own. */
  private static boolean isKnownThere(EffectiveSetting effective) {
    return !(effective.outcome() instanceof Outcome.Unset) && !effective.is(2);
  }
}
