package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.HealthyHost.expandable;
import static rdpdoctor.knowledge.HealthyHost.strings;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.knowledge.remedy.Patient.text;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

class ServiceTreatmentsTest {

  private static final String TERM_SERVICE = SERVICES + "TermService";

  @Test
  void healthy_services_have_nothing_to_change() {
    for (Remedy remedy :
        List.of(
            Remedies.SET_TERMSERVICE_START,
            Remedies.RESTORE_TERMSERVICE_CONFIGURATION,
            Remedies.RESTORE_DEPENDENCY_SERVICES,
            Remedies.REPAIR_FIREWALL_SERVICE)) {
      assertEquals(Map.of(), Patient.healthy().wanted(remedy).states(), remedy.id());
    }
  }

  @Test
  void a_disabled_service_becomes_startable_as_shipped() {
    Patient patient = Patient.healthy().system(TERM_SERVICE, "Start", 4);
    assertEquals(
        Map.of(Patient.system(TERM_SERVICE, "Start"), dword(3)),
        patient.treated(Remedies.SET_TERMSERVICE_START));
  }

  @Test
  void a_service_that_starts_with_the_machine_stays_so() {
    Patient patient = Patient.healthy().system(TERM_SERVICE, "Start", 2);
    assertEquals(Map.of(), patient.wanted(Remedies.SET_TERMSERVICE_START).states());
  }

  @Test
  void no_value_brings_a_service_back_that_is_gone() {
    Patient patient = Patient.healthy();
    patient.registry.remove(system(TERM_SERVICE));
    assertTrue(patient.blocked(Remedies.SET_TERMSERVICE_START).en().contains("no key"));
  }

  @Test
  void a_start_type_that_could_not_be_read_blocks() {
    Patient patient = Patient.healthy().unreadable(system(TERM_SERVICE));
    assertTrue(patient.blocked(Remedies.SET_TERMSERVICE_START).en().contains("was not read"));
  }

  @Test
  void account_process_library_and_group_are_put_back_as_far_as_they_are_wrong() {
    Patient patient = Patient.healthy().system(TERM_SERVICE, "ObjectName", "LocalSystem");
    patient.registry.put(
        system(TERM_SERVICE + "\\Parameters"),
        "ServiceDll",
        expandable("%ProgramFiles%\\RDP Wrapper\\rdpwrap.dll"));
    patient.registry.put(
        software(WINDOWS + "\\Svchost"), "NetworkService", strings("DHCP", "Dnscache"));
    assertEquals(
        Map.of(
            Patient.system(TERM_SERVICE, "ObjectName"), text("NT Authority\\NetworkService"),
            Patient.system(TERM_SERVICE + "\\Parameters", "ServiceDll"),
                State.of(expandable("%SystemRoot%\\System32\\termsrv.dll")),
            Patient.software(WINDOWS + "\\Svchost", "NetworkService"),
                State.of(strings("DHCP", "Dnscache", "TermService"))),
        patient.treated(Remedies.RESTORE_TERMSERVICE_CONFIGURATION));
    assertEquals(
        false, patient.facts().value(ServiceFacts.TERM_SERVICE_MISCONFIGURED).orElseThrow());
  }

  @Test
  void a_library_that_is_no_longer_there_is_left_to_people() {
    assertEquals(
        List.of("sfc /scanfile=C:\\Windows\\System32\\termsrv.dll"),
        Patient.healthy()
            .with(DiskFacts.TERM_SERVICE_BINARY, false)
            .commands(Remedies.RESTORE_TERMSERVICE_CONFIGURATION));
  }

  @Test
  void a_wrong_process_is_replaced_by_the_service_host() {
    Patient patient = Patient.healthy();
    patient.registry.put(system(TERM_SERVICE), "ImagePath", expandable("C:\\evil.exe"));
    assertEquals(
        Map.of(
            Patient.system(TERM_SERVICE, "ImagePath"),
            State.of(expandable("%SystemRoot%\\System32\\svchost.exe -k NetworkService"))),
        patient.treated(Remedies.RESTORE_TERMSERVICE_CONFIGURATION));
  }

  @Test
  void each_disabled_service_gets_the_start_type_of_its_windows_back() {
    Patient patient = Patient.healthy();
    Map<Resource, State> expected = new LinkedHashMap<>();
    Map.of("RpcSs", 2, "SessionEnv", 3, "UmRdpService", 3, "Tcpip", 0, "Afd", 1)
        .forEach(
            (service, start) -> {
              patient.system(SERVICES + service, "Start", 4);
              expected.put(Patient.system(SERVICES + service, "Start"), dword(start));
            });
    assertEquals(expected, patient.treated(Remedies.RESTORE_DEPENDENCY_SERVICES));
  }

  @Test
  void a_driver_that_only_old_windows_have_is_restored_only_there() {
    Patient old = Patient.ofServer2003().system(SERVICES + "TermDD", "Start", 4);
    assertEquals(
        Map.of(Patient.system(SERVICES + "TermDD", "Start"), dword(1)),
        old.treated(Remedies.RESTORE_DEPENDENCY_SERVICES));
    Patient recent = Patient.healthy().system(SERVICES + "TermDD", "Start", 4);
    assertEquals(Map.of(), recent.wanted(Remedies.RESTORE_DEPENDENCY_SERVICES).states());
  }

  @Test
  void a_service_that_somebody_made_a_dependency_blocks_because_its_start_type_is_not_known() {
    Patient patient = Patient.healthy().system(SERVICES + "Vendor", "Start", 4);
    patient.registry.put(system(TERM_SERVICE), "DependOnService", strings("RPCSS", "Vendor"));
    assertTrue(
        patient.blocked(Remedies.RESTORE_DEPENDENCY_SERVICES).en().contains("depends on Vendor"));
  }

  @Test
  void a_service_that_is_gone_blocks_because_no_value_brings_it_back() {
    Patient patient = Patient.healthy();
    patient.registry.remove(system(SERVICES + "RpcSs"));
    assertTrue(
        patient.blocked(Remedies.RESTORE_DEPENDENCY_SERVICES).en().contains("depends on RPCSS"));
  }

  @Test
  void the_firewall_service_starts_again_and_loses_the_value_that_kills_it() {
    String parameters = SERVICES + "mpssvc\\Parameters\\AppCs";
    Patient patient =
        Patient.healthy()
            .system(SERVICES + "BFE", "Start", 4)
            .system(SERVICES + "MpsSvc", "Start", 4)
            .system(parameters, "DebugedLoopbackApps", 1);
    assertEquals(
        Map.of(
            Patient.system(SERVICES + "BFE", "Start"), dword(2),
            Patient.system(SERVICES + "MpsSvc", "Start"), dword(2),
            Patient.system(parameters, "DebugedLoopbackApps"), missing()),
        patient.treated(Remedies.REPAIR_FIREWALL_SERVICE));
    assertEquals(false, patient.facts().value(ServiceFacts.FIREWALL_BROKEN).orElseThrow());
  }
}
