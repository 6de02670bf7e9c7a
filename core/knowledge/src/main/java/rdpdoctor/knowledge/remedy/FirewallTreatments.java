package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;
import rdpdoctor.knowledge.setting.ValueFault;

/** The Windows firewall, which none of these turns off. */
final class FirewallTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.ENABLE_FIREWALL_RULE, FirewallTreatments::enableRule),
          new RegistryTreatment(Remedies.REMOVE_IPSEC_BLOCK, FirewallTreatments::removeIpsecBlock),
          new RegistryTreatment(
              Remedies.REPAIR_FIREWALL_SERVICE, FirewallTreatments::repairService));

  private static final Words ANOTHER_PORT =
      new Words(
          """
          the listener has another port than 3389, which no shipped rule allows; \
          add-firewall-rule-custom-port adds one, restore-rdp-port-3389 moves the listener back\
          """,
          """
          リスナーのポートが 3389 ではないため、既定の規則では許可されない。\
          add-firewall-rule-custom-port で規則を追加するか、restore-rdp-port-3389 でポートを戻す\
          """);

  private FirewallTreatments() {}

  /** The shipped rules know one port; a rule for another is a remedy of its own. */
  private static void enableRule(ProposalDraft draft) {
    List<Integer> ports = ports(draft);
    if (ports.isEmpty() || ports.contains(AllowRules.SHIPPED_PORT)) {
      PortOpening shipped = new PortOpening(draft, AllowRules.SHIPPED_PORT);
      shipped.open();
      shipped.unblockAllowed();
    } else {
      ports.forEach(port -> new PortOpening(draft, port).unblock());
      draft.note(ANOTHER_PORT);
    }
  }

  private static List<Integer> ports(ProposalDraft draft) {
    return draft.servingSettings(ListenerSettings.PORT_NUMBER).stream()
        .flatMap(port -> port.number().stream())
        .map(Long::intValue)
        .toList();
  }

  private static void removeIpsecBlock(ProposalDraft draft) {
    List<Integer> ports = ports(draft);
    StoredRules.security(draft).stream()
        .filter(rule -> ports.stream().anyMatch(rule::demandsIpsec))
        .forEach(rule -> rule.switchTo(draft, false));
  }

  private static void repairService(ProposalDraft draft) {
    StartTypes starts = new StartTypes(draft);
    starts.restore(ServiceSettings.BFE);
    starts.restore(ServiceSettings.MPS_SVC);
    EffectiveSetting apps = draft.settings().one(FirewallSettings.DEBUGED_LOOPBACK_APPS);
    if (apps.outcome() instanceof Outcome.Faulty(var _, ValueFault fault)
        && fault == ValueFault.WRONG_TYPE) {
      draft.remove(apps.usualPlace().key(), apps.usualPlace().name());
    }
  }
}
