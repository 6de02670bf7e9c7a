package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HostFacts;

class ListenerKeyTest {

  private static final String THUMBPRINT = "00112233445566778899aabbccddeeff00112233";

  private final HostFixture host =
      new HostFixture()
          .bytes(
              system(HostFixture.TERMINAL_SERVER + "\\WinStations"),
              "SelfSignedCertificate",
              THUMBPRINT)
          .bytes(
              software(
                  "Microsoft\\SystemCertificates\\Remote Desktop\\Certificates\\"
                      + "00112233445566778899AABBCCDDEEFF00112233"),
              "Blob",
              "00");

  private Reading<Boolean> unreadable(boolean containerIsThere) {
    return host.read(DiskFacts.LISTENER_KEY_CONTAINER, containerIsThere)
        .reading(HostFacts.PRIVATE_KEY_UNREADABLE);
  }

  @Test
  void a_certificate_of_the_service_without_its_key_file_has_no_key() {
    assertEquals(new Reading.Known<>(true, HostFixture.DISK), unreadable(false));
  }

  @Test
  void a_key_file_that_is_there_may_still_be_closed_to_the_service() {
    assertInstanceOf(Reading.Unknown.class, unreadable(true));
  }

  @Test
  void a_pinned_certificate_has_another_key() {
    host.bytes(
        system(HostFixture.LISTENER),
        "SSLCertificateSHA1Hash",
        "ffeeddccbbaa99887766554433221100ffeeddcc");
    assertInstanceOf(Reading.Unknown.class, unreadable(false));
  }

  @Test
  void a_service_that_made_no_certificate_yet_needs_no_key() {
    assertInstanceOf(
        Reading.Unknown.class,
        new HostFixture()
            .read(DiskFacts.LISTENER_KEY_CONTAINER, false)
            .reading(HostFacts.PRIVATE_KEY_UNREADABLE));
  }
}
