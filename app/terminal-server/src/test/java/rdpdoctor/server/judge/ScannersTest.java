package rdpdoctor.server.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.OpenSslClient;

/** What scanners that others wrote report of the settings. */
class ScannersTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static String nmap(Twin twin, String script) {
    // The plus sign runs the script although the port is not 3389.
    return Command.of("nmap", "-n", "-Pn", "-sT", "--script", "+" + script)
        .with("-p", Integer.toString(twin.port()), twin.host())
        .run(LIMIT)
        .orFail()
        .output();
  }

  private static List<String> lines(String output) {
    return output.lines().map(line -> line.replaceFirst("^\\|[_ ]*", "")).toList();
  }

  @Test
  @RequiresProgram("nmap")
  void nmap_reads_the_names_and_the_build_of_the_machine() {
    try (Twin twin = Twin.listening(2, 2, 1)) {
      List<String> lines = lines(nmap(twin, "rdp-ntlm-info"));
      assertTrue(lines.contains("NetBIOS_Computer_Name: WIN01"), lines::toString);
      assertTrue(lines.stream().anyMatch(line -> line.startsWith("Product_Version: 10.0.17763")));
    }
  }

  /** It takes any answer for a yes, so that only what it denies counts. */
  @Test
  @RequiresProgram("nmap")
  void nmap_sees_that_network_level_authentication_is_required() {
    try (Twin twin = Twin.listening(2, 2, 1)) {
      List<String> lines = lines(nmap(twin, "rdp-enum-encryption"));
      assertTrue(lines.contains("CredSSP (NLA): SUCCESS"), lines::toString);
      assertTrue(lines.stream().noneMatch(line -> line.equals("SSL: SUCCESS")), lines::toString);
      assertTrue(
          lines.stream().noneMatch(line -> line.equals("Native RDP: SUCCESS")), lines::toString);
    }
  }

  @ParameterizedTest
  @RequiresProgram("nmap")
  @CsvSource({
    "1, RDP Encryption level: Low",
    "2, RDP Encryption level: Client Compatible",
    "3, RDP Encryption level: High",
    "4, RDP Encryption level: FIPS Compliant"
  })
  void nmap_reads_the_encryption_level(int level, String line) throws Exception {
    try (Twin twin = Twin.underStandardSecurity(level)) {
      List<String> lines = lines(nmap(twin, "rdp-enum-encryption"));
      assertTrue(lines.contains(line), lines::toString);
    }
  }

  @Test
  @RequiresProgram("openssl")
  void openssl_agrees_on_the_version_of_tls_that_the_edition_has() {
    try (Twin twin = Twin.underTls()) {
      assertEquals(
          List.of("TLSv1.2"),
          OpenSslClient.agreements(twin.host(), twin.port()).stream()
              .map(OpenSslClient.Agreement::version)
              .toList());
    }
  }

  @Test
  @RequiresProgram("sslscan")
  void sslscan_reads_the_certificate() {
    try (Twin twin = Twin.underTls()) {
      String output =
          Command.of("sslscan", "--rdp", "--no-colour", "--no-heartbleed", "--no-groups")
              .with(twin.host() + ":" + twin.port())
              .run(LIMIT)
              .orFail()
              .output();
      assertTrue(output.contains("TLSv1.2   enabled"), output);
      assertTrue(output.contains("Subject:  WIN01"), output);
    }
  }
}
