package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.derive.host.LegacyCertificate;
import rdpdoctor.knowledge.setting.CertificateSettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Setting;

/** The certificate that TLS shows; and, told apart from it, those of licensing. */
final class CertificateTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.RECREATE_LISTENER_CERTIFICATE, CertificateTreatments::recreate),
          new RegistryTreatment(Remedies.CLEAR_CERTIFICATE_PIN, CertificateTreatments::clearPin),
          new RegistryTreatment(
              Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES, CertificateTreatments::deleteDamaged));

  /** The certificate before the last renewal. */
  private static final String KEPT_BY_WINDOWS = "CertificateOld";

  private static final Words NEW_ONE_AT_START =
      new Words(
          """
          Remote Desktop creates a new certificate when it starts, with the service SessionEnv; \
          clients warn once because they see it for the first time""",
          "リモート デスクトップは起動時にサービス SessionEnv を使って新しい証明書を作成する。クライアントには初回接続時に警告が表示される");

  private static final Words NO_IDENTITY =
      new Words(
          """
          clients cannot verify the self-signed certificate that takes its place: \
          pin a valid one again afterwards""",
          "代わりに使われる自己署名証明書をクライアントは検証できない。後で有効な証明書を改めて指定する");

  private static final Words NEW_LICENSES =
      new Words(
          "clients of a session host may have to obtain their licenses again",
          "セッション ホストのクライアントはライセンスの再取得が必要になる場合がある");

  private static final Act REACTIVATE =
      new Act(
          new Words(
              """
              after the restart, reactivate the license server: RD Licensing Manager on the license \
              server, Action, Advanced, Reactivate Server""",
              "再起動後、ライセンス サーバーを再アクティブ化する: ライセンス サーバー上の RD ライセンス マネージャーで [操作]、[詳細設定]、[サーバーの再アクティブ化]"),
          Optional.of("licmgr.exe"));

  private CertificateTreatments() {}

  /** A pin that names no certificate goes too: while it stands, Windows uses no other. */
  private static void recreate(ProposalDraft draft) {
    KeyPattern stored =
        CertificateSettings.REMOTE_DESKTOP_STORE.homes().getFirst().local().getFirst();
    switch (draft.view().excerpt().keys(stored)) {
      case Lookup.Found<List<RegistryKey>>(List<RegistryKey> certificates) ->
          certificates.forEach(draft::remove);
      case Lookup.Absent<List<RegistryKey>> _ -> {}
      case Lookup.Unknown<List<RegistryKey>>(Words why) ->
          draft.block(Phrases.unreadable(stored.toString(), why));
    }
    remove(draft, draft.settings().one(CertificateSettings.SELF_SIGNED_CERTIFICATE));
    if (draft.view().facts().value(HostFacts.CERTIFICATE_PIN_INVALID).orElse(false)) {
      removePins(draft);
    }
    draft.note(NEW_ONE_AT_START);
  }

  private static void clearPin(ProposalDraft draft) {
    removePins(draft);
    draft.note(NO_IDENTITY);
  }

  private static void removePins(ProposalDraft draft) {
    draft
        .listenerSettings(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH)
        .forEach(pin -> remove(draft, pin));
  }

  private static void remove(ProposalDraft draft, EffectiveSetting effective) {
    draft.remove(effective.usualPlace().key(), effective.usualPlace().name());
  }

  private static void deleteDamaged(ProposalDraft draft) {
    deleteDamaged(draft, CertificateSettings.TERM_SERVICE_CERTIFICATE);
    deleteDamaged(draft, CertificateSettings.RCM_CERTIFICATE);
  }

  /** All of a key in which one is damaged: they belong together. */
  private static void deleteDamaged(ProposalDraft draft, Setting setting) {
    List<EffectiveSetting> values = draft.settings().of(setting);
    values.forEach(value -> draft.stored(value.usualPlace().key(), value.usualPlace().name()));
    if (values.stream().noneMatch(LegacyCertificate::isDamaged)) {
      return;
    }
    values.stream()
        .filter(value -> !value.value().name().equals(KEPT_BY_WINDOWS))
        .forEach(value -> remove(draft, value));
    draft.note(NEW_LICENSES);
    if (isSessionHost(draft)) {
      draft.act(REACTIVATE);
    }
  }

  private static boolean isSessionHost(ProposalDraft draft) {
    return draft
        .view()
        .facts()
        .value(LicensingHostFacts.MODE)
        .filter(mode -> mode == LicensingMode.PER_DEVICE || mode == LicensingMode.PER_USER)
        .isPresent();
  }
}
