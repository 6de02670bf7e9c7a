package rdpdoctor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Verdict;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.testkit.TestRegistry;

/**
 * A fault put into a healthy registry, alone and with each other, and found there and only there.
 */
class DiskCausesTest {

  private static final Map<String, Consumer<TestRegistry>> FAULTS =
      Map.ofEntries(
          Map.entry(
              "rdp-disabled",
              registry -> registry.system(TERMINAL_SERVER, "fDenyTSConnections", 1)),
          Map.entry(
              "rdp-disabled-by-policy",
              registry -> registry.software(POLICY, "fDenyTSConnections", 1)),
          Map.entry(
              "termservice-disabled",
              registry -> registry.system(SERVICES + "TermService", "Start", 4)),
          Map.entry(
              "termservice-configuration-wrong",
              registry -> registry.system(SERVICES + "TermService", "ImagePath", "C:\\gone.exe")),
          Map.entry(
              "termservice-dependency-broken",
              registry -> registry.system(SERVICES + "RpcSs", "Start", 4)),
          Map.entry(
              "listener-disabled", registry -> registry.system(LISTENER, "fEnableWinStation", 0)),
          Map.entry(
              "listener-configuration-corrupt",
              registry -> registry.system(LISTENER, "PdName", "udp")),
          Map.entry(
              "listener-bound-to-missing-adapter",
              registry -> registry.system(LISTENER, "LanAdapter", 3)),
          Map.entry(
              "port-conflict",
              registry ->
                  HealthyHost.addListener(registry, "RDP-Second", 3390)
                      .system(TERMINAL_SERVER + "\\WinStations\\RDP-Third", "PortNumber", 3390)),
          Map.entry(
              "edition-without-rdp-host",
              registry -> registry.software(WINDOWS, "EditionID", "Core")),
          Map.entry(
              "host-firewall-blocks-rdp",
              registry ->
                  registry.system(
                      FIREWALL + "\\FirewallRules",
                      "stop",
                      RULE.replace("Action=Allow", "Action=Block"))),
          Map.entry(
              "network-stack-broken", registry -> registry.system(SERVICES + "Tcpip", "Start", 4)),
          Map.entry(
              "host-not-ready", registry -> registry.system("Setup", "SystemSetupInProgress", 1)),
          Map.entry(
              "safe-mode-boot",
              registry ->
                  registry.system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 1)),
          Map.entry(
              "connection-limit-reached",
              registry -> registry.system(LISTENER, "MaxInstanceCount", 0)),
          Map.entry(
              "server-in-drain-mode",
              registry -> registry.system(TERMINAL_SERVER, "TSServerDrainMode", 2)),
          Map.entry(
              "ts-logons-disabled", registry -> registry.system(LISTENER, "fLogonDisabled", 1)),
          Map.entry(
              "credssp-package-missing",
              registry ->
                  registry.system(
                      "{current}\\Control\\SecurityProviders", "SecurityProviders", "digest.dll")),
          Map.entry("tls-protocols-disabled", HealthyHost::disableTls),
          Map.entry(
              "winlogon-chain-broken",
              registry -> registry.software(WINDOWS + "\\Winlogon", "Userinit", "")));

  private static Set<String> confirmed(TestRegistry registry) {
    Facts facts =
        Facts.builder()
            .known(HostFacts.REGISTRY, registry.excerpt(), new Source(Vantage.DISK, "test"))
            .build();
    Diagnosis diagnosis =
        new Diagnostician(KnowledgeBase.causes())
            .diagnose("test", KnowledgeBase.withDerived(facts));
    return diagnosis.findings().stream()
        .filter(finding -> finding.verdict() instanceof Verdict.Confirmed)
        .map(finding -> finding.cause().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothing_is_confirmed_on_a_healthy_machine() {
    assertEquals(Set.of(), confirmed(HealthyHost.registry()));
  }

  static Set<String> faults() {
    return new TreeSet<>(FAULTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_confirmed_and_no_other(String cause) {
    assertEquals(Set.of(cause), confirmed(with(List.of(cause))));
  }

  static Stream<List<String>> pairs() {
    return faults().stream()
        .flatMap(
            one ->
                faults().stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> List.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void two_faults_are_both_confirmed(List<String> causes) {
    assertEquals(Set.copyOf(causes), confirmed(with(causes)));
  }

  private static TestRegistry with(List<String> causes) {
    TestRegistry registry = HealthyHost.registry();
    causes.forEach(cause -> Objects.requireNonNull(FAULTS.get(cause)).accept(registry));
    return registry;
  }
}
