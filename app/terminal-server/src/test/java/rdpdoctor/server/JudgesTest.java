package rdpdoctor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.OpenSslClient;

/** What clients and scanners that others wrote make of the server. */
class JudgesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static String host(TerminalServer server) {
    return server.address().getAddress().getHostAddress();
  }

  private static String nmap(TerminalServer server, String script) {
    // The plus sign runs the script although the port is not 3389.
    return Command.of("nmap", "-n", "-Pn", "-sT", "--script", "+" + script)
        .with("-p", Integer.toString(server.address().getPort()), host(server))
        .run(LIMIT)
        .orFail()
        .output();
  }

  private static Finished freeRdp(TerminalServer server, String security) {
    return Command.of("xvfb-run", "-a", "xfreerdp", "/sec:" + security, "/cert:ignore")
        .with("/v:%s:%d".formatted(host(server), server.address().getPort()))
        .with("/u:nobody", "/p:nothing", "+auth-only", "/log-level:ERROR")
        .run(LIMIT);
  }

  private static void assertLine(String output, String line) {
    assertTrue(output.lines().anyMatch(actual -> actual.endsWith(line)), output);
  }

  @Test
  @RequiresProgram("nmap")
  void nmap_reads_names_build_and_time_from_the_challenge() throws IOException {
    try (TerminalServer server = Twin.healthy().start()) {
      String output = nmap(server, "rdp-ntlm-info");
      assertLine(output, "Target_Name: WIN01");
      assertLine(output, "NetBIOS_Domain_Name: WIN01");
      assertLine(output, "NetBIOS_Computer_Name: WIN01");
      assertLine(output, "DNS_Computer_Name: WIN01");
      assertLine(output, "Product_Version: 10.0.17763");
      assertLine(output, "System_Time: 2026-11-01T12:34:56+00:00");
    }
  }

  @Test
  @RequiresProgram("nmap")
  void nmap_sees_that_only_credssp_is_accepted() throws IOException {
    try (TerminalServer server = Twin.healthy().start()) {
      String output = nmap(server, "rdp-enum-encryption");
      assertLine(output, "CredSSP (NLA): SUCCESS");
      assertTrue(!output.contains("SSL: SUCCESS"), output);
    }
  }

  @Test
  @RequiresProgram("openssl")
  void openssl_agrees_on_the_version_of_tls_that_server_2019_speaks() throws IOException {
    try (TerminalServer server = Twin.healthy().start()) {
      List<OpenSslClient.Agreement> agreements =
          OpenSslClient.agreements(host(server), server.address().getPort());
      assertEquals(
          List.of("TLSv1.2"), agreements.stream().map(OpenSslClient.Agreement::version).toList());
    }
  }

  /** 134 is what FreeRDP 2 returns for credentials that are wrong. */
  @Test
  @RequiresProgram({"xfreerdp", "xvfb-run"})
  void freerdp_is_told_that_nobody_has_these_credentials() throws IOException {
    try (TerminalServer server = Twin.healthy().start()) {
      Finished client = freeRdp(server, "nla");
      assertEquals(134, client.exitCode(), client.output() + client.errors());
    }
  }

  /** 133 is its word for a negotiation that failed. */
  @Test
  @RequiresProgram({"xfreerdp", "xvfb-run"})
  void freerdp_without_credssp_is_refused() throws IOException {
    try (TerminalServer server = Twin.healthy().start()) {
      Finished client = freeRdp(server, "tls");
      assertEquals(133, client.exitCode(), client.output() + client.errors());
    }
  }
}
