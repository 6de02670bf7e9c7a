package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** The Windows firewall as a whole, which is turned on here and nowhere off. */
final class FirewallProfiles {

  static final Treatment ENABLE =
      new RegistryTreatment(Remedies.ENABLE_FIREWALL_PROFILES, FirewallProfiles::enable);

  private static final List<Setting> PROFILES =
      List.of(
          FirewallSettings.DOMAIN_ENABLE_FIREWALL,
          FirewallSettings.PRIVATE_ENABLE_FIREWALL,
          FirewallSettings.PUBLIC_ENABLE_FIREWALL);

  private static final Words ONLY_RULES_LET_IN =
      new Words(
          "from then on only rules let connections in, for everything that the machine serves",
          "以後、マシンが提供するすべてのサービスで、規則で許可された接続だけが受け付けられる");

  private static final Words COMES_OFF =
      new Words(
          "Windows XP and Server 2003 come with the firewall off, and not every edition has one",
          "Windows XP / Server 2003 ではファイアウォールが既定で無効であり、搭載していないエディションもある");

  private FirewallProfiles() {}

  private static void enable(ProposalDraft draft) {
    if (draft.settings().generations().generations().contains(WindowsGeneration.XP_2003)) {
      draft.block(COMES_OFF);
      return;
    }
    PROFILES.forEach(profile -> draft.make(profile, 1));
    draft.note(ONLY_RULES_LET_IN);
  }
}
