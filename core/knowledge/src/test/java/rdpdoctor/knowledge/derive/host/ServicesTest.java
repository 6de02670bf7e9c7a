package rdpdoctor.knowledge.derive.host;

import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.derive.host.DerivedHost.DAMAGED;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.HealthyHost;

/** The services that a session needs, TermService first. */
class ServicesTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void a_start_type_that_cannot_be_read_is_not_one() {
    host.registry.unreadable(system(SERVICES + "TermService"), DAMAGED);
    host.assertUnknown(ServiceFacts.TERM_SERVICE_DISABLED);
  }

  @Test
  void a_group_that_does_not_know_the_service_never_starts_it() {
    host.registry.put(
        software(WINDOWS + "\\Svchost"), "NetworkService", HealthyHost.strings("Dnscache"));
    host.assertKnown(
        ServiceFacts.TERM_SERVICE_MISCONFIGURED,
        true,
        "SOFTWARE\\" + WINDOWS + "\\Svchost\\NetworkService");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%SystemRoot%\\System32\\svchost.exe -k NetworkService",
        "%systemroot%\\system32\\svchost -k networkservice",
        "C:\\Windows\\System32\\svchost.exe -k NetworkService -s TermService",
        "\"C:\\Windows\\System32\\svchost.exe\" -k NetworkService"
      })
  void the_ways_to_write_the_host_process_are_all_right(String path) {
    host.registry.put(system(SERVICES + "TermService"), "ImagePath", HealthyHost.expandable(path));
    host.assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C:\\evil.exe", "%SystemRoot%\\System32\\svchost.exe"})
  void another_program_cannot_run_the_service(String path) {
    host.registry.put(system(SERVICES + "TermService"), "ImagePath", HealthyHost.expandable(path));
    host.assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, true);
  }

  @Test
  void a_wrapper_is_another_library() {
    host.registry.put(
        system(SERVICES + "TermService\\Parameters"),
        "ServiceDll",
        HealthyHost.expandable("%ProgramFiles%\\RDP Wrapper\\rdpwrap.dll"));
    host.assertKnown(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true);
    host.assertKnown(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false);
  }

  @Test
  void another_account_is_noticed() {
    host.registry.system(SERVICES + "TermService", "ObjectName", ".\\svc-rdp");
    host.assertKnown(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, true);
  }

  @Test
  void a_dependency_that_is_gone_or_disabled_breaks_the_service() {
    host.registry.put(
        system(SERVICES + "TermService"), "DependOnService", HealthyHost.strings("RPCSS", "Gone"));
    host.registry.key(system(SERVICES + "RPCSS"));
    host.assertKnown(ServiceFacts.DEPENDENCY_DISABLED, true, "SYSTEM\\" + SERVICES + "Gone");
  }

  @Test
  void windows_7_has_drivers_that_later_versions_have_not() {
    host.registry.system(SERVICES + "TermDD", "Start", 4);
    host.assertKnown(ServiceFacts.LEGACY_DRIVER_DISABLED, false);
    host.registry.software(WINDOWS, "CurrentBuildNumber", "7601");
    host.assertKnown(
        ServiceFacts.LEGACY_DRIVER_DISABLED, true, "SYSTEM\\" + SERVICES + "TermDD\\Start");
  }

  @Test
  void a_value_of_the_wrong_type_ends_the_firewall_service() {
    host.registry.system(SERVICES + "mpssvc\\Parameters\\AppCs", "DebugedLoopbackApps", 1);
    host.assertKnown(ServiceFacts.FIREWALL_BROKEN, true);
  }

  @Test
  void a_client_service_of_the_network_is_not_its_core() {
    host.registry.system(SERVICES + "Dnscache", "Start", 4);
    host.assertKnown(ServiceFacts.NETWORK_STACK_DISABLED, false);
    host.registry.system(SERVICES + "Afd", "Start", 4);
    host.assertKnown(ServiceFacts.NETWORK_STACK_DISABLED, true);
  }
}
