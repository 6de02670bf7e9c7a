package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.remedy.Patient.dword;
import static rdpdoctor.knowledge.remedy.Patient.system;
import static rdpdoctor.knowledge.remedy.Patient.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.testkit.TestRegistry;

class AuthenticationTreatmentsTest {

  private static final String LSA = "{current}\\Control\\Lsa";
  private static final String PROVIDERS = "{current}\\Control\\SecurityProviders";

  private static Patient providers(Patient patient, String list) {
    return patient.put(
        TestRegistry.system(PROVIDERS), "SecurityProviders", new RegistryValue.Text(list, false));
  }

  @Test
  void credssp_is_appended_and_the_others_stay() {
    assertEquals(
        Map.of(system(PROVIDERS, "SecurityProviders"), text("digest.dll, credssp.dll")),
        providers(Patient.healthy(), "digest.dll").changes(Remedies.RESTORE_CREDSSP_PACKAGE));
    assertEquals(
        Map.of(),
        providers(Patient.healthy(), "CredSSP.dll").changes(Remedies.RESTORE_CREDSSP_PACKAGE));
  }

  @Test
  void a_list_that_is_not_there_is_not_invented() {
    assertTrue(
        Patient.healthy().blocked(Remedies.RESTORE_CREDSSP_PACKAGE).en().contains("same build"));
  }

  @Test
  void windows_7_gets_its_package_back() {
    Patient patient =
        providers(Patient.of("7601"), "credssp.dll")
            .put(
                TestRegistry.system(LSA),
                "Security Packages",
                new RegistryValue.Strings(List.of("kerberos", "msv1_0")));
    assertEquals(
        Map.of(
            system(LSA, "Security Packages"),
            State.of(new RegistryValue.Strings(List.of("kerberos", "msv1_0", "tspkg")))),
        patient.changes(Remedies.RESTORE_CREDSSP_PACKAGE));
  }

  @Test
  void a_package_list_that_is_not_there_does_not_keep_the_provider_from_coming_back() {
    assertEquals(
        Map.of(system(PROVIDERS, "SecurityProviders"), text("digest.dll, credssp.dll")),
        providers(Patient.of("7601"), "digest.dll").changes(Remedies.RESTORE_CREDSSP_PACKAGE));
  }

  @Test
  void server_2003_has_no_credssp() {
    assertTrue(Patient.of("3790").blocked(Remedies.RESTORE_CREDSSP_PACKAGE).en().contains("Vista"));
  }

  @Test
  void ntlm_is_accepted_again() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.ALLOW_NTLM));
    assertEquals(
        Map.of(system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic"), dword(0)),
        Patient.healthy()
            .system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", 2)
            .changes(Remedies.ALLOW_NTLM));
  }

  @Test
  void a_level_that_refuses_is_lowered_and_no_other() {
    assertEquals(
        Map.of(system(LSA, "LmCompatibilityLevel"), dword(3)),
        Patient.healthy()
            .system(LSA, "LmCompatibilityLevel", 5)
            .changes(Remedies.SET_LM_COMPATIBILITY));
    assertEquals(
        Map.of(),
        Patient.healthy()
            .system(LSA, "LmCompatibilityLevel", 1)
            .changes(Remedies.SET_LM_COMPATIBILITY));
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.SET_LM_COMPATIBILITY));
  }

  @Test
  void restricted_admin_is_accepted() {
    assertEquals(
        Map.of(system(LSA, "DisableRestrictedAdmin"), dword(0)),
        Patient.healthy().changes(Remedies.ADJUST_RESTRICTED_ADMIN));
    assertEquals(
        Map.of(),
        Patient.healthy()
            .system(LSA, "DisableRestrictedAdmin", 0)
            .changes(Remedies.ADJUST_RESTRICTED_ADMIN));
  }

  @Test
  void an_unreadable_key_blocks() {
    Patient patient = Patient.healthy().unreadable(TestRegistry.system(LSA));
    for (var remedy :
        List.of(
            Remedies.ALLOW_NTLM, Remedies.SET_LM_COMPATIBILITY, Remedies.ADJUST_RESTRICTED_ADMIN)) {
      assertTrue(patient.blocked(remedy).en().contains("damaged"), remedy.id());
    }
  }
}
