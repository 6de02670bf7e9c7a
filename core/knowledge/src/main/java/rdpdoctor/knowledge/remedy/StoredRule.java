package rdpdoctor.knowledge.remedy;

import java.util.regex.Pattern;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.firewall.ConnectionSecurityRule;
import rdpdoctor.knowledge.derive.firewall.Coverage;
import rdpdoctor.knowledge.derive.firewall.FirewallProfile;
import rdpdoctor.knowledge.derive.firewall.FirewallRule;

/**
 * A rule of the firewall where it stands.
 *
 * @param ofPolicy whether a policy wrote it
 */
record StoredRule(RegistryKey key, String name, RegistryValue.Text text, boolean ofPolicy) {

  private static final Pattern ACTIVE =
      Pattern.compile("\\|Active=(?:TRUE|FALSE)(?=\\|)", Pattern.CASE_INSENSITIVE);

  boolean allows() {
    return FirewallRule.parse(text.text()).filter(rule -> !rule.blocks()).isPresent();
  }

  boolean blocks(int port, FirewallProfile profile) {
    return FirewallRule.parse(text.text())
        .filter(FirewallRule::blocks)
        .filter(rule -> rule.covers(port, profile) == Coverage.YES)
        .isPresent();
  }

  /** Whether it keeps everybody out who does not speak IPsec. */
  boolean demandsIpsec(int port) {
    return ConnectionSecurityRule.parse(text.text()).filter(rule -> rule.demands(port)).isPresent();
  }

  /** The same rule, to the letter, with this one word. */
  String switched(boolean active) {
    return ACTIVE.matcher(text.text()).replaceFirst("|Active=" + (active ? "TRUE" : "FALSE"));
  }

  void switchTo(ProposalDraft draft, boolean active) {
    draft.set(key, name, new RegistryValue.Text(switched(active), text.expandable()));
    if (ofPolicy) {
      draft.note(Phrases.policyReturns(key.child(name).toString()));
    }
  }
}
