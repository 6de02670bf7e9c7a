package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.NetworkSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** The network adapters. */
final class NetworkTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.RESTORE_DHCP, NetworkTreatments::restoreDhcp),
          new RegistryTreatment(Remedies.DISABLE_SNP, NetworkTreatments::turnOffloadOff));

  private static final Words ADDRESS_IS_LOST =
      new Words(
          "the machine asks for an address when it starts; the typed one is kept, but not used",
          "起動時に DHCP でアドレスを取得する。手動で設定したアドレスは残るが使用されない");
  private static final Words NO_EFFECT_SINCE_2008 =
      new Words(
          "these values have an effect on Windows Server 2003 only",
          "これらの値が有効なのは Windows Server 2003 のみ");

  private NetworkTreatments() {}

  private static void restoreDhcp(ProposalDraft draft) {
    draft.settings().of(NetworkSettings.ENABLE_DHCP).stream()
        .filter(effective -> effective.value().name().equals("EnableDHCP"))
        .filter(effective -> effective.is(0))
        .filter(effective -> hasAddress(draft, effective.scope()))
        .forEach(
            effective -> {
              draft.make(effective, 1);
              draft.note(ADDRESS_IS_LOST);
            });
  }

  /** An adapter without one is left alone: nobody has told it to answer. */
  private static boolean hasAddress(ProposalDraft draft, String adapter) {
    return draft
        .settings()
        .of(NetworkSettings.ENABLE_DHCP, adapter, "IPAddress")
        .map(EffectiveSetting::outcome)
        .filter(NetworkTreatments::isAddress)
        .isPresent();
  }

  private static boolean isAddress(Outcome outcome) {
    return outcome instanceof Outcome.InForce(RegistryValue.Strings(List<String> all))
        && all.stream().anyMatch(one -> !one.isBlank() && !one.equals("0.0.0.0"));
  }

  private static void turnOffloadOff(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      draft.make(NetworkSettings.ENABLE_TCP_CHIMNEY, 0);
      draft.make(NetworkSettings.ENABLE_RSS, 0);
      draft.make(NetworkSettings.ENABLE_TCPA, 0);
    } else {
      draft.block(NO_EFFECT_SINCE_2008);
    }
  }
}
