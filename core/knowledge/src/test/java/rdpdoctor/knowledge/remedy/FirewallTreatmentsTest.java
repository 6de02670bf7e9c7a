package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.testkit.TestRegistry;

class FirewallTreatmentsTest {

  private static final String RULES = FIREWALL + "\\FirewallRules";
  private static final String POLICY = "Policies\\Microsoft\\WindowsFirewall";
  private static final String TCP = "RemoteDesktop-UserMode-In-TCP";
  private static final String UDP = "RemoteDesktop-UserMode-In-UDP";
  private static final String OFF = RULE.replace("Active=TRUE", "Active=FALSE");
  private static final String BLOCK =
      "v2.27|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=Nobody here|";

  private static Patient closed() {
    return Patient.healthy().system(RULES, TCP, OFF);
  }

  private static void assertOpen(Patient patient) {
    assertEquals(false, patient.facts().value(HostFacts.FIREWALL_BLOCKS_PORT).orElseThrow());
  }

  @Test
  void an_open_port_has_nothing_to_change() {
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.ENABLE_FIREWALL_RULE).states());
  }

  @Test
  void the_rules_that_windows_ships_are_switched_on_and_keep_every_other_letter() {
    String narrow = OFF.replace("|App", "|RA4=LocalSubnet|Profile=Private|Embed=\\Ü|App");
    Patient patient =
        closed()
            .system(RULES, TCP, narrow)
            .system(RULES, UDP, "v2.27|Action=Allow|ACTIVE=False|Dir=In|Protocol=17|LPort=3389|");
    assertEquals(
        Map.of(
            Patient.system(RULES, TCP), text(narrow.replace("Active=FALSE", "Active=TRUE")),
            Patient.system(RULES, UDP),
                text("v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=3389|")),
        patient.wanted(Remedies.ENABLE_FIREWALL_RULE).states());
  }

  @Test
  void a_port_whose_rule_is_on_again_is_open() {
    Patient patient = closed();
    assertEquals(
        Map.of(Patient.system(RULES, TCP), text(RULE)),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertOpen(patient);
  }

  @Test
  void a_rule_that_is_gone_is_written_as_windows_ships_it_in_the_version_of_the_others() {
    Patient patient = Patient.healthy().system(RULES, "Other", OFF.replace("v2.27", "v2.31"));
    patient.registry.remove(system(RULES), TCP);
    assertEquals(
        Map.of(
            Patient.system(RULES, TCP),
            text(
                "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389"
                    + "|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice"
                    + "|Name=@FirewallAPI.dll,-28775|Desc=@FirewallAPI.dll,-28756"
                    + "|EmbedCtxt=@FirewallAPI.dll,-28752|")),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertOpen(patient);
  }

  @Test
  void windows_7_has_a_rule_of_its_own() {
    Patient patient = Patient.of("7601");
    patient.registry.remove(system(RULES), TCP);
    assertEquals(
        Map.of(
            Patient.system(RULES, "RemoteDesktop-In-TCP"),
            text(
                "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=System"
                    + "|Name=@FirewallAPI.dll,-28753|Desc=@FirewallAPI.dll,-28756"
                    + "|EmbedCtxt=@FirewallAPI.dll,-28752|")),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertOpen(patient);
  }

  @Test
  void a_rule_that_blocks_is_switched_off_and_kept() {
    Patient patient = Patient.healthy().system(RULES, "{1}", BLOCK);
    assertEquals(
        Map.of(Patient.system(RULES, "{1}"), text(BLOCK.replace("TRUE", "FALSE"))),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertOpen(patient);
  }

  @Test
  void a_shipped_rule_that_somebody_made_block_is_switched_off_and_another_one_added() {
    Patient patient = Patient.healthy().system(RULES, TCP, RULE.replace("Allow", "Block"));
    Map<Resource, ?> changes = patient.treated(Remedies.ENABLE_FIREWALL_RULE);
    assertEquals(
        text(RULE.replace("Allow", "Block").replace("TRUE", "FALSE")),
        changes.get(Patient.system(RULES, TCP)));
    assertTrue(changes.containsKey(Patient.system(RULES, "rdpdoctor-RemoteDesktop-3389-In-TCP")));
    assertOpen(patient);
  }

  @Test
  void a_rule_that_a_policy_blocks_with_is_switched_off_there_and_the_domain_is_named() {
    Patient patient = Patient.healthy();
    patient.registry.software(POLICY + "\\FirewallRules", "{1}", BLOCK);
    assertTrue(
        patient.wanted(Remedies.ENABLE_FIREWALL_RULE).notes().getFirst().en().contains("policy"));
    assertEquals(
        Map.of(
            Patient.software(POLICY + "\\FirewallRules", "{1}"),
            text(BLOCK.replace("TRUE", "FALSE"))),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }

  @Test
  void where_the_rules_of_the_machine_do_not_count_the_rule_goes_to_those_of_the_policy() {
    Patient patient = Patient.healthy();
    for (String profile : List.of("DomainProfile", "PrivateProfile", "PublicProfile")) {
      patient.software(POLICY + "\\" + profile, "AllowLocalPolicyMerge", 0);
    }
    patient.registry.key(TestRegistry.software(POLICY + "\\FirewallRules"));
    assertEquals(
        List.of(Patient.software(POLICY + "\\FirewallRules", TCP)),
        List.copyOf(patient.treated(Remedies.ENABLE_FIREWALL_RULE).keySet()));
    assertOpen(patient);
  }

  @Test
  void exceptions_count_again_where_they_were_shut_off_and_the_firewall_stays_on() {
    Patient patient = Patient.healthy();
    for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
      patient.system(FIREWALL + "\\" + profile, "DoNotAllowExceptions", 1);
    }
    assertEquals(
        Map.of(
            Patient.system(FIREWALL + "\\DomainProfile", "DoNotAllowExceptions"), dword(0),
            Patient.system(FIREWALL + "\\StandardProfile", "DoNotAllowExceptions"), dword(0),
            Patient.system(FIREWALL + "\\PublicProfile", "DoNotAllowExceptions"), dword(0)),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertOpen(patient);
  }

  @Test
  void a_port_that_one_profile_opens_is_closed_in_the_others_on_purpose() {
    Patient patient = Patient.healthy().system(RULES, TCP, RULE + "Profile=Domain|");
    assertEquals(Map.of(), patient.wanted(Remedies.ENABLE_FIREWALL_RULE).states());
  }

  @Test
  void a_rule_that_blocks_in_one_profile_what_another_allows_is_switched_off() {
    String block = "v2.27|Action=Block|Active=TRUE|Dir=In|Protocol=6|Profile=Public|";
    Patient patient = Patient.healthy().system(RULES, "{1}", block);
    assertTrue(
        patient
            .wanted(Remedies.ENABLE_FIREWALL_RULE)
            .notes()
            .getFirst()
            .en()
            .contains("blocked other ports as well"));
    assertEquals(
        Map.of(Patient.system(RULES, "{1}"), text(block.replace("TRUE", "FALSE"))),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }

  @Test
  void rules_that_could_not_be_read_block() {
    assertTrue(
        closed()
            .unreadable(system(RULES))
            .blocked(Remedies.ENABLE_FIREWALL_RULE)
            .en()
            .contains("was not read"));
  }

  @Test
  void another_port_is_freed_of_what_blocks_it_and_gets_no_rule() {
    String block = BLOCK.replace("3389", "13389");
    Patient patient =
        Patient.healthy().system(LISTENER, "PortNumber", 13389).system(RULES, "{1}", block);
    assertEquals(
        Map.of(Patient.system(RULES, "{1}"), text(block.replace("TRUE", "FALSE"))),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
    assertTrue(
        patient
            .wanted(Remedies.ENABLE_FIREWALL_RULE)
            .notes()
            .getFirst()
            .en()
            .contains("add-firewall-rule-custom-port"));
  }

  @Test
  void server_2003_has_a_list_of_open_ports() {
    String list = FIREWALL + "\\StandardProfile\\GloballyOpenPorts\\List";
    Patient patient =
        Patient.ofServer2003()
            .system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0)
            .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 1)
            .system(list, "3389:TCP", "3389:TCP:LocalSubNet:Disabled:@xpsp2res.dll,-22009");
    assertEquals(
        Map.of(
            Patient.system(list, "3389:TCP"),
            text("3389:TCP:LocalSubNet:Enabled:@xpsp2res.dll,-22009")),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }

  @Test
  void a_port_of_server_2003_that_is_not_in_the_list_is_added() {
    Patient patient =
        Patient.ofServer2003()
            .system(FIREWALL + "\\DomainProfile", "EnableFirewall", 1)
            .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 0);
    assertEquals(
        Map.of(
            Patient.system(FIREWALL + "\\DomainProfile\\GloballyOpenPorts\\List", "3389:TCP"),
            text("3389:TCP:*:Enabled:@xpsp2res.dll,-22009")),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }

  @Test
  void what_a_policy_says_of_the_port_of_server_2003_counts_before_its_list() {
    String policy = POLICY + "\\StandardProfile\\Services\\RemoteDesktop";
    Patient patient =
        Patient.ofServer2003()
            .system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0)
            .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 1)
            .software(policy, "Enabled", 0);
    assertEquals(
        Map.of(Patient.software(policy, "Enabled"), dword(1)),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }

  @Test
  void a_rule_that_demands_ipsec_for_the_port_is_switched_off() {
    String rules = FIREWALL + "\\ConSecRules";
    String demand = "v2.10|Action=SecureServer|Active=TRUE|EP1Port=3389|Protocol=6|";
    Patient patient =
        Patient.healthy()
            .system(rules, "{1}", demand)
            .system(rules, "{2}", demand.replace("3389", "445"));
    assertEquals(
        Map.of(Patient.system(rules, "{1}"), text(demand.replace("TRUE", "FALSE"))),
        patient.treated(Remedies.REMOVE_IPSEC_BLOCK));
    assertEquals(false, patient.facts().value(HostFacts.IPSEC_REQUIRED).orElseThrow());
    assertEquals(Map.of(), Patient.healthy().wanted(Remedies.REMOVE_IPSEC_BLOCK).states());
  }

  @Test
  void no_service_of_the_firewall_is_touched_by_a_rule() {
    Patient patient = closed().system(SERVICES + "MpsSvc", "Start", 4);
    assertEquals(
        Map.of(Patient.system(RULES, TCP), text(RULE)),
        patient.treated(Remedies.ENABLE_FIREWALL_RULE));
  }
}
