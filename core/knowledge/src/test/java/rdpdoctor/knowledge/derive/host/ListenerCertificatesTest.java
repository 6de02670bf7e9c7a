package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;

class ListenerCertificatesTest {

  private static final String THUMBPRINT = "3349efe1b964207ca08f1dbb2a091650f6790155";
  private static final String STORE = "Microsoft\\SystemCertificates\\MY\\Certificates";
  private static final String LICENSING = HostFixture.TERMINAL_SERVER + "\\RCM";

  /** Built by hand from the layout: a key of 8 bytes and a signature of 8. */
  private static final String CERTIFICATE =
      "010000000100000001000000"
          + "06001c00"
          + "5253413108000000400000000700000001000100"
          + "1122334455667788"
          + "08000800"
          + "0011223344556677";

  private final HostFixture host = new HostFixture();

  private void pin(String hex) {
    host.bytes(system(HostFixture.LISTENER), "SSLCertificateSHA1Hash", hex);
  }

  @Test
  void without_a_pin_nothing_is_invalid() {
    assertEquals(false, host.value(HostFacts.CERTIFICATE_PIN_INVALID));
  }

  @Test
  void a_pin_that_names_no_certificate_is_invalid() {
    pin(THUMBPRINT);
    assertEquals(true, host.value(HostFacts.CERTIFICATE_PIN_INVALID));
    host.registry.key(software(STORE + "\\" + THUMBPRINT));
    assertEquals(false, host.value(HostFacts.CERTIFICATE_PIN_INVALID));
  }

  @Test
  void a_pin_of_a_wrong_length_is_invalid() {
    pin("3349");
    assertEquals(true, host.value(HostFacts.CERTIFICATE_PIN_INVALID));
  }

  @Test
  void a_store_that_cannot_be_read_leaves_it_open() {
    pin(THUMBPRINT);
    host.registry.unreadable(software(STORE), new Words("the cell is damaged", "セルが壊れている"));
    assertInstanceOf(Reading.Unknown.class, host.reading(HostFacts.CERTIFICATE_PIN_INVALID));
  }

  @Test
  void a_certificate_of_standard_rdp_security_that_parses_is_not_damaged() {
    host.bytes(system(LICENSING), "Certificate", CERTIFICATE);
    assertEquals(false, host.value(HostFacts.LEGACY_CERTIFICATE_DAMAGED));
  }

  @Test
  void one_that_is_cut_anywhere_is_damaged() {
    for (int length = 0; length < CERTIFICATE.length() - 8 * 2; length += 2) {
      host.bytes(system(LICENSING), "Certificate", CERTIFICATE.substring(0, length));
      assertEquals(true, host.value(HostFacts.LEGACY_CERTIFICATE_DAMAGED), "cut at " + length);
    }
  }

  @Test
  void one_that_is_no_rsa_key_is_damaged() {
    host.bytes(system(LICENSING), "Certificate", CERTIFICATE.replace("52534131", "52534132"));
    assertEquals(true, host.value(HostFacts.LEGACY_CERTIFICATE_DAMAGED));
  }

  @Test
  void server_2003_keeps_it_with_its_service() {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", "3790");
    host.bytes(system("{current}\\Services\\TermService\\Parameters"), "Certificate", "00000000");
    assertEquals(true, host.value(HostFacts.LEGACY_CERTIFICATE_DAMAGED));
    assertEquals(
        "SYSTEM\\ControlSet001\\Services\\TermService\\Parameters\\Certificate",
        host.reading(HostFacts.LEGACY_CERTIFICATE_DAMAGED).source().locator());
  }

  @Test
  void where_there_is_none_it_is_absent() {
    assertInstanceOf(Reading.Absent.class, host.reading(HostFacts.LEGACY_CERTIFICATE_DAMAGED));
  }
}
