package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.host.FirewallStore;

/** The rules of the firewall, of the machine and of its policy. */
final class StoredRules {

  private StoredRules() {}

  static List<StoredRule> local(ProposalDraft draft) {
    return localIn(draft, FirewallStore.RULES);
  }

  static List<StoredRule> ofPolicy(ProposalDraft draft) {
    return in(draft, FirewallStore.POLICY.child(FirewallStore.RULES), true);
  }

  /** Those that demand IPsec or exempt from it, of the machine and of its policy. */
  static List<StoredRule> security(ProposalDraft draft) {
    String name = FirewallStore.SECURITY_RULES;
    return Stream.concat(
            localIn(draft, name).stream(),
            in(draft, FirewallStore.POLICY.child(name), true).stream())
        .toList();
  }

  private static List<StoredRule> localIn(ProposalDraft draft, String name) {
    return draft.system(FirewallStore.LOCAL + "\\" + name).stream()
        .flatMap(key -> in(draft, key, false).stream())
        .toList();
  }

  private static List<StoredRule> in(ProposalDraft draft, RegistryKey key, boolean ofPolicy) {
    return switch (draft.view().excerpt().reading(key)) {
      case KeyReading.Present present ->
          present.values().stream().flatMap(value -> rule(key, value, ofPolicy)).toList();
      case KeyReading.Missing _ -> List.of();
      case KeyReading.Unreadable(Words why) -> {
        draft.block(Phrases.unreadable(key.toString(), why));
        yield List.of();
      }
    };
  }

  private static Stream<StoredRule> rule(RegistryKey key, NamedValue value, boolean ofPolicy) {
    return value.value() instanceof RegistryValue.Text text
        ? Stream.of(new StoredRule(key, value.name(), text, ofPolicy))
        : Stream.empty();
  }
}
