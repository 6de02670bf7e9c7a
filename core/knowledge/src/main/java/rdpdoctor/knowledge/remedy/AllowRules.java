package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.firewall.FirewallRule;
import rdpdoctor.knowledge.derive.host.FirewallStore;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/**
 * Rules that let connections to Remote Desktop in.
 *
 * @param local whether they go to the machine's own rules; else those do not count, and the rules
 *     go to the policy's
 */
record AllowRules(ProposalDraft draft, boolean local) {

  static final int SHIPPED_PORT = 3389;

  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final String OLDEST_VERSION = "v2.10";

  /** Since Windows 8 a service host accepts the connections. */
  private static final String SERVICE_HOST =
      "App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice";

  private static final String SYSTEM = "App=System";

  private static final List<String> SINCE_WINDOWS_8 =
      List.of("RemoteDesktop-UserMode-In-TCP", "RemoteDesktop-UserMode-In-UDP");
  private static final List<String> BEFORE = List.of("RemoteDesktop-In-TCP");

  /**
   * Switches the shipped rules on and writes the one for TCP where it is gone.
   *
   * @return the one for TCP, unless somebody has made a rule of another kind of it
   */
  Optional<FirewallRule> enableShipped() {
    List<String> names = isSinceWindows8() ? SINCE_WINDOWS_8 : BEFORE;
    names.stream()
        .flatMap(name -> stored(name).stream())
        .filter(StoredRule::allows)
        .forEach(rule -> rule.switchTo(draft, true));
    String tcp = names.getFirst();
    Optional<StoredRule> stored = stored(tcp);
    return stored.isEmpty()
        ? write(tcp, shipped()).flatMap(FirewallRule::parse)
        : stored
            .filter(StoredRule::allows)
            .flatMap(rule -> FirewallRule.parse(rule.switched(true)));
  }

  /** Adds one rule for TCP and one for UDP. */
  void add(int port) {
    for (int protocol : List.of(TCP, UDP)) {
      String transport = protocol == TCP ? "TCP" : "UDP";
      write(
          "rdpdoctor-RemoteDesktop-%d-In-%s".formatted(port, transport),
          rule(
              protocol,
              port,
              "Name=Remote Desktop on %s port %d (rdpdoctor)|".formatted(transport, port)));
    }
  }

  private Optional<StoredRule> stored(String name) {
    return rules().filter(rule -> rule.name().equalsIgnoreCase(name)).findFirst();
  }

  private Stream<StoredRule> rules() {
    return (local ? StoredRules.local(draft) : StoredRules.ofPolicy(draft)).stream();
  }

  private Optional<String> write(String name, String rule) {
    key().ifPresent(key -> write(key, name, rule));
    return Optional.of(rule);
  }

  private void write(RegistryKey key, String name, String rule) {
    draft.set(key, name, new RegistryValue.Text(rule, false));
    if (!local) {
      draft.note(Phrases.policyReturns(key.child(name).toString()));
    }
  }

  private Optional<RegistryKey> key() {
    return local
        ? draft.system(FirewallStore.LOCAL + "\\" + FirewallStore.RULES)
        : Optional.of(FirewallStore.POLICY.child(FirewallStore.RULES));
  }

  /** With the texts of FirewallAPI.dll that the firewall shows in every language. */
  private String shipped() {
    String name = isSinceWindows8() ? "-28775" : "-28753";
    return rule(
        TCP,
        SHIPPED_PORT,
        "Name=@FirewallAPI.dll,%s|Desc=@FirewallAPI.dll,-28756|EmbedCtxt=@FirewallAPI.dll,-28752|"
            .formatted(name));
  }

  private String rule(int protocol, int port, String called) {
    return "%s|Action=Allow|Active=TRUE|Dir=In|Protocol=%d|LPort=%d|%s|%s"
        .formatted(version(), protocol, port, isSinceWindows8() ? SERVICE_HOST : SYSTEM, called);
  }

  /** As this Windows writes it: an older one does not read a newer version. */
  private String version() {
    return Stream.concat(StoredRules.local(draft).stream(), StoredRules.ofPolicy(draft).stream())
        .map(rule -> rule.text().text())
        .filter(text -> FirewallRule.parse(text).isPresent())
        .map(text -> text.substring(0, text.indexOf('|')))
        .findFirst()
        .orElse(OLDEST_VERSION);
  }

  private boolean isSinceWindows8() {
    return !draft.settings().generations().areAmong(WindowsGeneration.VISTA_TO_7);
  }
}
