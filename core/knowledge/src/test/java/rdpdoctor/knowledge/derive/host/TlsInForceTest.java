package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.ConfiguredTls;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.TestRegistry;

class TlsInForceTest {

  private static final String PROTOCOLS =
      "{current}\\Control\\SecurityProviders\\SCHANNEL\\Protocols";
  private static final String CIPHERS =
      "Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002";

  private final HostFixture host = new HostFixture();

  private void disable(String... versions) {
    Stream.of(versions)
        .forEach(version -> host.system(PROTOCOLS + "\\TLS " + version + "\\Server", "Enabled", 0));
  }

  @ParameterizedTest
  @CsvSource({"3790, LEGACY_ONLY", "7601, LEGACY_ONLY", "9600, MODERN", "17763, MODERN"})
  void what_nobody_set_is_the_default(String build, ConfiguredTls expected) {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", build);
    assertEquals(expected, host.value(SecurityHostFacts.TLS));
  }

  @Test
  void without_tls_1_2_the_old_versions_are_left() {
    disable("1.2");
    assertEquals(ConfiguredTls.LEGACY_ONLY, host.value(SecurityHostFacts.TLS));
    assertTrue(
        host.reading(SecurityHostFacts.TLS)
            .source()
            .locator()
            .endsWith("SCHANNEL\\Protocols\\TLS 1.2\\Server\\Enabled"));
  }

  @Test
  void disabled_by_default_is_off_as_well() {
    disable("1.0", "1.1");
    host.system(PROTOCOLS + "\\TLS 1.2\\Server", "DisabledByDefault", 1);
    assertEquals(ConfiguredTls.NONE, host.value(SecurityHostFacts.TLS));
  }

  @Test
  void the_side_of_the_client_is_another_matter() {
    host.system(PROTOCOLS + "\\TLS 1.2\\Client", "Enabled", 0);
    assertEquals(ConfiguredTls.MODERN, host.value(SecurityHostFacts.TLS));
  }

  @Test
  void server_2022_has_tls_1_3_left() {
    host.registry.software(HostFixture.VERSION, "CurrentBuildNumber", "20348");
    disable("1.0", "1.1", "1.2");
    assertEquals(ConfiguredTls.MODERN, host.value(SecurityHostFacts.TLS));
  }

  @Test
  void keys_that_cannot_be_read_leave_it_open() {
    host.registry.unreadable(
        TestRegistry.system(PROTOCOLS), new Words("the cell is damaged", "セルが壊れている"));
    assertInstanceOf(Reading.Unknown.class, host.reading(SecurityHostFacts.TLS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|true",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384|true",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256|false",
        "TLS_AES_256_GCM_SHA384|false"
      })
  void a_cipher_policy_fits_if_it_has_a_suite_for_an_rsa_certificate(
      String suites, boolean fitsNothing) {
    host.registry.software(CIPHERS, "Functions", suites);
    assertEquals(fitsNothing, host.value(SecurityHostFacts.CIPHER_POLICY_FITS_NOTHING));
  }

  @Test
  void without_a_cipher_policy_everything_fits() {
    assertEquals(false, host.value(SecurityHostFacts.CIPHER_POLICY_FITS_NOTHING));
  }
}
