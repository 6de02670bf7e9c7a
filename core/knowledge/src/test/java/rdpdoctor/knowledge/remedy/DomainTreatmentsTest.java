package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.software;
import static rdpdoctor.knowledge.remedy.Patient.system;
import static rdpdoctor.knowledge.remedy.Patient.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.testkit.TestRegistry;

class DomainTreatmentsTest {

  private static final String WINLOGON = WINDOWS + "\\Winlogon";
  private static final String RCM = HealthyHost.TERMINAL_SERVER + "\\RCM\\Licensing Core";

  private static Patient member(String dnsName) {
    return Patient.healthy()
        .with(
            AccountFacts.PRIMARY_DOMAIN,
            new PrimaryDomain(
                "CORP", Optional.of(dnsName), Optional.of(new Sid("S-1-5-21-7-8-9"))));
  }

  @Test
  void a_member_starts_netlogon_by_itself() {
    assertEquals(
        Map.of(system(SERVICES + "Netlogon", "Start"), dword(2)),
        member("corp.example")
            .system(SERVICES + "Netlogon", "Start", 4)
            .changes(Remedies.START_NETLOGON));
    assertEquals(
        Map.of(),
        member("corp.example")
            .system(SERVICES + "Netlogon", "Start", 2)
            .changes(Remedies.START_NETLOGON));
  }

  @Test
  void a_workgroup_needs_no_netlogon() {
    assertEquals(
        Map.of(),
        Patient.healthy()
            .with(
                AccountFacts.PRIMARY_DOMAIN,
                new PrimaryDomain("WORKGROUP", Optional.empty(), Optional.empty()))
            .system(SERVICES + "Netlogon", "Start", 3)
            .changes(Remedies.START_NETLOGON));
  }

  @Test
  void cached_logons_are_kept_again_as_a_text() {
    Patient patient = Patient.healthy();
    patient.put(
        TestRegistry.software(WINLOGON), "CachedLogonsCount", new RegistryValue.Text("0", false));
    assertEquals(
        Map.of(software(WINLOGON, "CachedLogonsCount"), text("10")),
        patient.changes(Remedies.SET_CACHED_LOGONS));
  }

  @Test
  void a_single_cached_logon_is_enough() {
    Patient patient = Patient.healthy();
    patient.put(
        TestRegistry.software(WINLOGON), "CachedLogonsCount", new RegistryValue.Text("1", false));
    assertEquals(Map.of(), patient.changes(Remedies.SET_CACHED_LOGONS));
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.SET_CACHED_LOGONS));
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(WINLOGON))
            .blocked(Remedies.SET_CACHED_LOGONS)
            .en()
            .contains("CachedLogonsCount"));
  }

  @Test
  void the_trust_is_repaired_with_credentials_that_are_prompted_for() {
    assertEquals(
        List.of(
            "Test-ComputerSecureChannel -Repair -Credential (Get-Credential)",
            "nltest \"/sc_verify:corp.example\""),
        member("corp.example").commands(Remedies.REPAIR_DOMAIN_TRUST));
  }

  @Test
  void a_domain_that_names_itself_strangely_does_not_get_into_a_command() {
    assertEquals(
        "nltest \"/dsgetdc:$((Get-CimInstance Win32_ComputerSystem).Domain)\" /force",
        member("$(calc)").commands(Remedies.FIX_DNS_TO_DC).getLast());
  }

  @Test
  void the_ports_of_a_controller_are_tried() {
    assertTrue(
        member("corp.example")
            .commands(Remedies.FIX_PATH_TO_DC)
            .getFirst()
            .contains("Test-NetConnection \"corp.example\" -Port $_"));
  }

  @Test
  void only_a_member_takes_its_time_from_the_domain() {
    assertEquals(2, member("corp.example").commands(Remedies.FIX_TIME).size());
    assertEquals(
        List.of("w32tm /resync /rediscover"),
        Patient.healthy()
            .with(
                AccountFacts.PRIMARY_DOMAIN,
                new PrimaryDomain("WORKGROUP", Optional.empty(), Optional.empty()))
            .commands(Remedies.FIX_TIME));
  }

  @Test
  void the_name_that_users_type_is_registered_with_the_machine() {
    Patient patient = Patient.healthy().with(TargetFacts.HOST, "rdp.corp.example");
    patient.put(
        TestRegistry.system("{current}\\Control\\ComputerName\\ComputerName"),
        "ComputerName",
        new RegistryValue.Text("WIN01", false));
    assertEquals(
        List.of(
            "setspn -Q \"TERMSRV/rdp.corp.example\"",
            "setspn -S \"TERMSRV/rdp.corp.example\" \"WIN01\""),
        patient.commands(Remedies.FIX_SPN));
  }

  @Test
  void an_address_has_no_principal() {
    for (String address : List.of("10.0.0.1", "fe80::1")) {
      assertTrue(
          Patient.healthy()
              .with(TargetFacts.HOST, address)
              .blocked(Remedies.FIX_SPN)
              .en()
              .contains("address"));
    }
  }

  @Test
  void signing_in_from_the_cache_begins_with_nla_off_and_ends_with_it_on() {
    assertEquals(
        List.of("rdpdoctor fix --remedy disable-nla", "rdpdoctor fix --remedy re-enable-nla"),
        member("corp.example").commands(Remedies.CACHED_CREDENTIAL_LOGIN));
  }

  @Test
  void licensing_is_configured_in_the_policy() {
    assertEquals(
        Map.of(
            software(POLICY, "LicenseServers"), text("lic01.corp.example"),
            software(POLICY, "LicensingMode"), dword(4)),
        Patient.healthy()
            .system(RCM, "LicensingMode", 5)
            .licensing("lic01.corp.example", 4)
            .changes(Remedies.CONFIGURE_LICENSING));
  }

  @Test
  void what_was_not_said_of_licensing_is_asked_for() {
    String why =
        Patient.healthy()
            .system(RCM, "LicensingMode", 5)
            .blocked(Remedies.CONFIGURE_LICENSING)
            .en();
    assertTrue(why.contains("--license-server") && why.contains("--licensing-mode"), why);
    assertTrue(
        Patient.healthy()
            .system(RCM, "LicensingMode", 5)
            .licensing("lic01", 3)
            .blocked(Remedies.CONFIGURE_LICENSING)
            .en()
            .contains("2 for each device"));
  }

  @Test
  void remote_administration_needs_no_license() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.CONFIGURE_LICENSING));
  }

  @Test
  void the_grace_period_is_nobodys_business() {
    assertFalse(
        Patient.healthy()
            .system(RCM, "LicensingMode", 4)
            .licensing("lic01", 4)
            .wanted(Remedies.CONFIGURE_LICENSING)
            .states()
            .toString()
            .contains("GracePeriod"));
  }
}
