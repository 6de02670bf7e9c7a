package rdpdoctor.rdp.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.CredSspServer.Terms;
import rdpdoctor.rdp.credssp.Disclosure;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * The server of CredSSP with NTLM against FreeRDP's client: it opens what was sealed, checks the
 * server's half of the binding, and begins the connection only if it was right.
 */
@RequiresProgram({"xfreerdp", "xvfb-run"})
class FreeRdpClientTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String PASSWORD = "geheim";

  private static final NtlmAuthority ANNA =
      NtlmAuthority.of(
          (domain, user) ->
              user.equals("anna") && domain.equals("LAB")
                  ? Optional.of(NtHash.of(Password.takeOver(PASSWORD.toCharArray())))
                  : Optional.empty());

  private static Finished freeRdp(SignInServer server, String user, String password) {
    return Command.of("xvfb-run", "-a", "xfreerdp", "/sec:nla", "/cert:ignore")
        .with("/v:127.0.0.1:" + server.port(), "/d:LAB", "/u:" + user, "/p:" + password)
        .with("+auth-only")
        .run(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 4, 2})
  void the_right_password_signs_in_under_both_bindings(int version) throws IOException {
    Terms terms = new Terms(version, Disclosure.WITHOUT_NAMES);
    try (SignInServer server = new SignInServer(terms, ANNA)) {
      Finished client = freeRdp(server, "anna", PASSWORD);
      assertEquals(List.of(), server.failures(), client::errors);
      assertEquals(1, server.begun().size(), client::errors);
      Outcome outcome = server.outcomes().getFirst();
      TsCredentials credentials = assertInstanceOf(Outcome.SignedIn.class, outcome).credentials();
      assertEquals("LAB\\anna", credentials.domain() + "\\" + credentials.user());
      assertArrayEquals(
          PASSWORD.getBytes(StandardCharsets.UTF_16LE), credentials.password().utf16());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anna, falsch, 0xC000006A, ERRCONNECT_LOGON_FAILURE",
    "berta, geheim, 0xC0000064, ERRCONNECT_LOGON_FAILURE"
  })
  void a_wrong_password_and_an_unknown_user_look_the_same_to_the_client(
      String user, String password, String status, String message) throws IOException {
    try (SignInServer server = new SignInServer(Terms.usual(), ANNA)) {
      Finished client = freeRdp(server, user, password);
      assertEquals(List.of(new Outcome.Refused(Long.decode(status))), server.outcomes());
      assertTrue(client.errors().contains(message), client.output() + client.errors());
    }
  }

  /** Those that FreeRDP knows by name. */
  @ParameterizedTest
  @CsvSource({
    "0xC000006D, ERRCONNECT_LOGON_FAILURE",
    "0xC0000072, ERRCONNECT_ACCOUNT_DISABLED",
    "0xC0000234, ERRCONNECT_ACCOUNT_LOCKED_OUT",
    "0xC0000071, ERRCONNECT_PASSWORD_EXPIRED",
    "0xC0000224, ERRCONNECT_PASSWORD_MUST_CHANGE"
  })
  void the_reason_that_the_server_gives_is_understood(String status, String message)
      throws IOException {
    NtlmAuthority refusing = _ -> new NtlmAuthority.Verdict.Refused(Long.decode(status));
    try (SignInServer server = new SignInServer(Terms.usual(), refusing)) {
      Finished client = freeRdp(server, "anna", PASSWORD);
      assertTrue(client.errors().contains(message), client.output() + client.errors());
    }
  }

  @Test
  void a_refusal_without_a_reason_just_ends_the_connection() throws IOException {
    Terms silent = new Terms(6, Disclosure.NOTHING);
    try (SignInServer server = new SignInServer(silent, ANNA)) {
      Finished client = freeRdp(server, "anna", "falsch");
      assertEquals(List.of(new Outcome.Refused(NtStatus.WRONG_PASSWORD)), server.outcomes());
      assertEquals(147, client.exitCode(), client.output() + client.errors());
    }
  }
}
