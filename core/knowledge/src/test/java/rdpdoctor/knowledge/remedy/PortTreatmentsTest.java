package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.repair.Wishes;
import rdpdoctor.knowledge.HealthyHost;

class PortTreatmentsTest {

  private static final String RULES = FIREWALL + "\\FirewallRules";
  private static final String SECOND = TERMINAL_SERVER + "\\WinStations\\Second";

  private static Wishes port(int number) {
    return new Wishes(
        Optional.empty(),
        OptionalInt.of(number),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  private static String rule(int protocol, String transport) {
    return "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=%d|LPort=13389".formatted(protocol)
        + "|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice"
        + "|Name=Remote Desktop on %s port 13389 (rdpdoctor)|".formatted(transport);
  }

  @Test
  void a_port_has_to_be_said() {
    assertTrue(Patient.healthy().blocked(Remedies.CHANGE_RDP_PORT).en().contains("--port"));
    assertTrue(
        Patient.healthy()
            .with(port(70_000))
            .blocked(Remedies.CHANGE_RDP_PORT)
            .en()
            .contains("70000"));
  }

  @Test
  void the_port_changes_together_with_the_rules_that_it_needs() {
    Patient patient = Patient.healthy().with(port(13389));
    assertEquals(
        Map.of(
            Patient.system(LISTENER, "PortNumber"), dword(13389),
            Patient.system(RULES, "rdpdoctor-RemoteDesktop-13389-In-TCP"), text(rule(6, "TCP")),
            Patient.system(RULES, "rdpdoctor-RemoteDesktop-13389-In-UDP"), text(rule(17, "UDP"))),
        patient.treated(Remedies.CHANGE_RDP_PORT));
    assertEquals(13389, patient.facts().value(HostFacts.LISTENER_PORT).orElseThrow());
    assertEquals(false, patient.facts().value(HostFacts.FIREWALL_MISSES_PORT).orElseThrow());
  }

  @Test
  void a_port_that_is_open_needs_no_rule() {
    Patient patient =
        Patient.healthy().with(port(13389)).system(RULES, "Mine", RULE.replace("3389", "13389"));
    assertEquals(
        Map.of(Patient.system(LISTENER, "PortNumber"), dword(13389)),
        patient.treated(Remedies.CHANGE_RDP_PORT));
  }

  @Test
  void a_port_of_another_listener_is_taken() {
    Patient patient = Patient.healthy().with(port(3390));
    HealthyHost.addListener(patient.registry, "Second", 3390);
    assertTrue(patient.blocked(Remedies.CHANGE_RDP_PORT).en().contains("another listener"));
    patient.system(SECOND, "fEnableWinStation", 0);
    assertEquals(
        dword(3390),
        patient.treated(Remedies.CHANGE_RDP_PORT).get(Patient.system(LISTENER, "PortNumber")));
  }

  @Test
  void rules_that_could_not_be_read_block_the_change() {
    Patient patient = Patient.healthy().with(port(13389)).unreadable(system(RULES));
    assertTrue(patient.blocked(Remedies.CHANGE_RDP_PORT).en().contains("was not read"));
  }

  @Test
  void the_port_of_server_2003_is_opened_in_its_list() {
    Patient patient =
        Patient.ofServer2003()
            .with(port(13389))
            .system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0)
            .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 1);
    assertEquals(
        Map.of(
            Patient.system(LISTENER, "PortNumber"), dword(13389),
            Patient.system(FIREWALL + "\\StandardProfile\\GloballyOpenPorts\\List", "13389:TCP"),
                text("13389:TCP:*:Enabled:Remote Desktop (rdpdoctor)")),
        patient.treated(Remedies.CHANGE_RDP_PORT));
  }

  @Test
  void the_listener_goes_back_to_3389_and_the_shipped_rule_is_on() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.RESTORE_RDP_PORT_3389).states());
    Patient patient =
        Patient.healthy()
            .system(LISTENER, "PortNumber", 13389)
            .system(
                RULES,
                "RemoteDesktop-UserMode-In-TCP",
                RULE.replace("Active=TRUE", "Active=FALSE"));
    assertEquals(
        Map.of(
            Patient.system(LISTENER, "PortNumber"), dword(3389),
            Patient.system(RULES, "RemoteDesktop-UserMode-In-TCP"), text(RULE)),
        patient.treated(Remedies.RESTORE_RDP_PORT_3389));
    assertEquals(false, patient.facts().value(HostFacts.FIREWALL_BLOCKS_PORT).orElseThrow());
  }

  @Test
  void a_port_that_no_rule_knows_gets_one() {
    Patient patient = Patient.healthy().system(LISTENER, "PortNumber", 13389);
    assertEquals(
        Map.of(
            Patient.system(RULES, "rdpdoctor-RemoteDesktop-13389-In-TCP"), text(rule(6, "TCP")),
            Patient.system(RULES, "rdpdoctor-RemoteDesktop-13389-In-UDP"), text(rule(17, "UDP"))),
        patient.treated(Remedies.ADD_FIREWALL_RULE_CUSTOM_PORT));
    assertEquals(false, patient.facts().value(HostFacts.FIREWALL_MISSES_PORT).orElseThrow());
    assertEquals(
        Map.of(), Patient.healthy().wanted(Remedies.ADD_FIREWALL_RULE_CUSTOM_PORT).states());
  }
}
