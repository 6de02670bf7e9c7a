package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.remedy.Patient.missing;
import static rdpdoctor.knowledge.remedy.Patient.system;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.testkit.TestRegistry;

class CertificateTreatmentsTest {

  private static final String STORE = "Microsoft\\SystemCertificates\\Remote Desktop\\Certificates";
  private static final String THUMBPRINT = "0011223344556677889900112233445566778899";
  private static final String WIN_STATIONS = TERMINAL_SERVER + "\\WinStations";
  private static final String RCM = TERMINAL_SERVER + "\\RCM";
  private static final String PARAMETERS = SERVICES + "TermService\\Parameters";
  private static final RegistryValue RUBBISH = new RegistryValue.Binary("deadbeef");

  private static Patient selfSigned() {
    return Patient.healthy()
        .put(TestRegistry.software(STORE + "\\" + THUMBPRINT), "Blob", RUBBISH)
        .put(
            TestRegistry.system(WIN_STATIONS),
            "SelfSignedCertificate",
            new RegistryValue.Binary(THUMBPRINT));
  }

  @Test
  void the_stored_certificate_and_its_thumbprint_go() {
    assertEquals(
        Map.of(
            new Resource.Key(TestRegistry.software(STORE + "\\" + THUMBPRINT)),
            missing(),
            system(WIN_STATIONS, "SelfSignedCertificate"),
            missing()),
        selfSigned().changes(Remedies.RECREATE_LISTENER_CERTIFICATE));
  }

  @Test
  void a_pin_that_names_a_certificate_stays() {
    assertEquals(
        2,
        selfSigned()
            .put(
                TestRegistry.system(LISTENER),
                "SSLCertificateSHA1Hash",
                new RegistryValue.Binary(THUMBPRINT))
            .changes(Remedies.RECREATE_LISTENER_CERTIFICATE)
            .size());
  }

  @Test
  void a_pin_that_names_none_would_keep_the_new_one_out_and_goes() {
    assertEquals(
        Map.of(system(LISTENER, "SSLCertificateSHA1Hash"), missing()),
        pinned().changes(Remedies.RECREATE_LISTENER_CERTIFICATE));
    assertEquals(
        Map.of(system(LISTENER, "SSLCertificateSHA1Hash"), missing()),
        pinned().changes(Remedies.CLEAR_CERTIFICATE_PIN));
  }

  private static Patient pinned() {
    return Patient.healthy()
        .put(
            TestRegistry.system(LISTENER),
            "SSLCertificateSHA1Hash",
            new RegistryValue.Binary("99".repeat(20)));
  }

  @Test
  void a_host_that_has_no_certificate_yet_has_nothing_to_lose() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.RECREATE_LISTENER_CERTIFICATE));
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.CLEAR_CERTIFICATE_PIN));
  }

  @Test
  void a_store_that_cannot_be_read_blocks() {
    assertTrue(
        Patient.healthy()
            .unreadable(TestRegistry.software(STORE))
            .blocked(Remedies.RECREATE_LISTENER_CERTIFICATE)
            .en()
            .contains("Remote Desktop"));
  }

  @Test
  void the_values_of_a_key_go_together_if_one_is_damaged() {
    assertEquals(
        Map.of(
            system(RCM, "Certificate"), missing(),
            system(RCM, "X509 Certificate"), missing(),
            system(RCM, "X509 Certificate ID"), missing(),
            system(RCM, "X509 Certificate2"), missing()),
        damaged(Patient.healthy(), RCM).changes(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES));
  }

  @Test
  void server_2003_keeps_them_with_the_service() {
    assertEquals(
        Map.of(
            system(PARAMETERS, "Certificate"), missing(),
            system(PARAMETERS, "X509 Certificate"), missing(),
            system(PARAMETERS, "X509 Certificate ID"), missing(),
            system(PARAMETERS, "X509 Certificate2"), missing()),
        damaged(Patient.of("3790"), PARAMETERS)
            .changes(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES));
  }

  private static Patient damaged(Patient patient, String key) {
    for (String name :
        new String[] {
          "Certificate", "X509 Certificate", "X509 Certificate ID", "X509 Certificate2"
        }) {
      patient.put(TestRegistry.system(key), name, RUBBISH);
    }
    return patient.put(TestRegistry.system(key), "CertificateOld", RUBBISH);
  }

  @Test
  void values_that_are_well_formed_or_missing_are_left_alone() {
    assertEquals(Map.of(), Patient.healthy().changes(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES));
    assertEquals(
        Map.of(),
        Patient.healthy()
            .put(TestRegistry.system(RCM), "X509 Certificate", RUBBISH)
            .changes(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES));
  }

  @Test
  void a_session_host_reactivates_its_license_server() {
    Patient patient = damaged(Patient.healthy(), RCM);
    assertEquals(0, patient.wanted(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES).acts().size());
    patient.system(RCM + "\\Licensing Core", "LicensingMode", 4);
    assertEquals(1, patient.wanted(Remedies.DELETE_DAMAGED_CERTIFICATE_VALUES).acts().size());
  }
}
