package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.knowledge.remedy.Patient.software;
import static rdpdoctor.knowledge.remedy.Patient.system;
import static rdpdoctor.knowledge.remedy.Patient.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.testkit.TestRegistry;

class LogonTreatmentsTest {

  private static final String WINLOGON = WINDOWS + "\\Winlogon";
  private static final RegistryValue PROGRAM = new RegistryValue.Text("C:\\gone.exe", false);

  private static Patient with(Patient patient, RegistryKey key, String name, String text) {
    return patient.put(key, name, new RegistryValue.Text(text, false));
  }

  @Test
  void a_program_of_the_listener_is_emptied_and_one_of_the_policy_goes() {
    assertEquals(
        Map.of(system(LISTENER, "InitialProgram"), text("")),
        Patient.healthy()
            .put(TestRegistry.system(LISTENER), "InitialProgram", PROGRAM)
            .system(LISTENER, "fInheritInitialProgram", 0)
            .changes(Remedies.CLEAR_INITIAL_PROGRAM));
    assertEquals(
        Map.of(software(POLICY, "InitialProgram"), missing()),
        Patient.healthy()
            .put(TestRegistry.software(POLICY), "InitialProgram", PROGRAM)
            .changes(Remedies.CLEAR_INITIAL_PROGRAM));
  }

  @Test
  void a_program_that_the_listener_leaves_to_the_account_does_not_count() {
    assertEquals(
        Map.of(),
        Patient.healthy()
            .put(TestRegistry.system(LISTENER), "InitialProgram", PROGRAM)
            .changes(Remedies.CLEAR_INITIAL_PROGRAM));
  }

  @Test
  void a_policy_that_cannot_be_read_might_name_a_program() {
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(POLICY))
            .blocked(Remedies.CLEAR_INITIAL_PROGRAM)
            .en()
            .contains("InitialProgram"));
  }

  @Test
  void userinit_is_restored_to_the_folder_of_that_windows() {
    Patient patient = Patient.healthy();
    with(patient, TestRegistry.software(WINDOWS), "SystemRoot", "D:\\WINNT");
    with(patient, TestRegistry.software(WINLOGON), "Userinit", "C:\\gone.exe,");
    assertEquals(
        Map.of(software(WINLOGON, "Userinit"), text("D:\\WINNT\\system32\\userinit.exe,")),
        patient.changes(Remedies.RESTORE_WINLOGON_VALUES));
  }

  @Test
  void the_folder_of_windows_is_not_guessed() {
    Patient patient = Patient.healthy();
    with(patient, TestRegistry.software(WINLOGON), "Userinit", "");
    assertTrue(patient.blocked(Remedies.RESTORE_WINLOGON_VALUES).en().contains("SystemRoot"));
  }

  @Test
  void a_missing_shell_is_restored_and_another_one_is_a_kiosk() {
    Patient patient = Patient.healthy();
    with(patient, TestRegistry.software(WINLOGON), "Shell", "kiosk.exe");
    assertEquals(Map.of(), patient.changes(Remedies.RESTORE_WINLOGON_VALUES));
    patient.put(TestRegistry.software(WINLOGON), "Shell", new RegistryValue.Text(" ", true));
    assertEquals(
        Map.of(software(WINLOGON, "Shell"), State.of(new RegistryValue.Text("explorer.exe", true))),
        patient.changes(Remedies.RESTORE_WINLOGON_VALUES));
  }

  @Test
  void winlogon_that_cannot_be_read_blocks() {
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(WINLOGON))
            .blocked(Remedies.RESTORE_WINLOGON_VALUES)
            .en()
            .contains("Userinit"));
  }

  @Test
  void only_server_2003_has_a_gina() {
    assertEquals(
        Map.of(system(LISTENER, "fUseDefaultGina"), dword(1)),
        Patient.of("3790").changes(Remedies.SET_DEFAULT_GINA));
    assertTrue(Patient.healthy().blocked(Remedies.SET_DEFAULT_GINA).en().contains("GINA"));
  }
}
