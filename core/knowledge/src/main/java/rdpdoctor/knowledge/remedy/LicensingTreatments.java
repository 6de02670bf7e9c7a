package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.setting.LicensingSettings.LICENSING_MODE;
import static rdpdoctor.knowledge.setting.LicensingSettings.SPECIFIED_LICENSE_SERVERS;

import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.Setting;

/** The licensing of a session host; its grace period is never touched. */
final class LicensingTreatments {

  static final List<Treatment> ALL =
      List.of(new RegistryTreatment(Remedies.CONFIGURE_LICENSING, LicensingTreatments::configure));

  private static final int PER_DEVICE = 2;
  private static final int PER_USER = 4;

  private static final Words NO_SESSION_HOST =
      new Words(
          "the machine is in the mode for remote administration, which needs no license",
          "マシンは管理用リモート デスクトップ モードであり、ライセンスは不要");

  private static final Words WHICH_SERVER =
      new Words(
          "which license server to use was not said (--license-server)",
          "使用するライセンス サーバーが指定されていない (--license-server)");

  private static final Words WHICH_MODE =
      new Words(
          "whether the licenses are per device or per user was not said (--licensing-mode 2 or 4)",
          "ライセンスがデバイス単位かユーザー単位か指定されていない (--licensing-mode 2 または 4)");

  private static final Words NO_SUCH_MODE =
      new Words(
          "the licensing mode is 2 for each device or 4 for each user",
          "ライセンス モードはデバイス単位の 2 またはユーザー単位の 4 のみ");

  private static final Words LICENSES_ARE_USED =
      new Words(
          "from then on licenses are used up; which kind was bought decides the mode",
          "以後ライセンスが消費される。モードは購入したライセンスの種類で決まる");

  private LicensingTreatments() {}

  private static void configure(ProposalDraft draft) {
    if (mode(draft) == LicensingMode.REMOTE_ADMINISTRATION) {
      draft.note(NO_SESSION_HOST);
      return;
    }
    server(draft);
    mode(draft, draft.wishes().licensingMode());
    draft.note(LICENSES_ARE_USED);
  }

  private static LicensingMode mode(ProposalDraft draft) {
    return draft.view().facts().value(LicensingHostFacts.MODE).orElse(LicensingMode.NOT_SET);
  }

  /** Tools disagree on where the machine itself keeps it, and the policy is documented. */
  private static void server(ProposalDraft draft) {
    draft
        .wishes()
        .licenseServer()
        .filter(name -> !name.isBlank())
        .ifPresentOrElse(
            name ->
                draft.set(
                    policy(SPECIFIED_LICENSE_SERVERS),
                    "LicenseServers",
                    new RegistryValue.Text(name.strip(), false)),
            () -> {
              if (!isServerKnown(draft)) {
                draft.block(WHICH_SERVER);
              }
            });
  }

  private static boolean isServerKnown(ProposalDraft draft) {
    return draft.view().facts().value(LicensingHostFacts.SERVER_SPECIFIED).orElse(false);
  }

  private static void mode(ProposalDraft draft, OptionalInt wished) {
    if (wished.isEmpty()) {
      if (mode(draft) == LicensingMode.NOT_SET) {
        draft.block(WHICH_MODE);
      }
    } else if (wished.getAsInt() != PER_DEVICE && wished.getAsInt() != PER_USER) {
      draft.block(NO_SUCH_MODE);
    } else {
      draft.set(
          policy(LICENSING_MODE), "LicensingMode", new RegistryValue.Dword(wished.getAsInt()));
    }
  }

  private static RegistryKey policy(Setting setting) {
    KeyPattern key = setting.homes().getFirst().policies().getFirst();
    return new RegistryKey(key.hive(), key.path());
  }
}
