package rdpdoctor.server.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.testkit.domain.SambaDomain;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.VirtualDisplay;
import rdpdoctor.testkit.server.XFreeRdp;

/** Real clients at a server in a real domain, and what our own client makes of its refusals. */
class JoinedServerTest {

  @TempDir private static Path volume;
  private static Corp corp;
  private static JoinedServer server;

  @BeforeAll
  static void start() throws IOException, DomainUnavailableException {
    corp = Corp.shared();
    server = JoinedServer.start(corp, volume);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Who comes back to a session is told so, and each of these tests begins its own. */
  @AfterEach
  void logOff() {
    server.sessions().list().stream()
        .filter(entry -> !entry.user().isEmpty())
        .forEach(entry -> server.sessions().logOff(entry.id()));
  }

  private static List<String> confirmed(Diagnosis diagnosis) {
    return diagnosis.confirmed().stream().map(finding -> finding.cause().id()).toList();
  }

  private static void assertSignedIn(SignInMechanism mechanism, Diagnosis diagnosis) {
    assertEquals(Optional.empty(), diagnosis.firstBroken());
    assertEquals(
        Optional.of(AuthenticateOutcome.SIGNED_IN),
        diagnosis.facts().value(AuthenticateFacts.OUTCOME));
    assertEquals(Optional.of(mechanism), diagnosis.facts().value(SignInFacts.MECHANISM));
  }

  private static void assertErrorCode(long status, Diagnosis diagnosis) {
    assertEquals(
        Optional.of(status),
        diagnosis.facts().value(AuthenticateFacts.ERROR_CODE).map(WireCode::value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\anna", "anna@corp.example"})
  void a_user_of_the_domain_gets_a_session_by_ntlm(String account) {
    assertSignedIn(SignInMechanism.NTLM, server.byNtlm(account, Corp.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\anna", "anna@corp.example"})
  void a_user_of_the_domain_gets_a_session_by_kerberos(String account) {
    assertSignedIn(SignInMechanism.KERBEROS, server.byKerberos(corp, account, Corp.PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({
    "disabled, 0xC0000072, account-disabled",
    "expired, 0xC0000193, account-expired",
    "must, 0xC0000224, password-expired",
    "hours, 0xC000006F, account-restriction",
  })
  void the_state_of_an_account_is_the_cause(String user, String status, String cause) {
    Diagnosis diagnosis = server.byNtlm("CORP\\" + user, Corp.PASSWORD);
    assertErrorCode(Long.decode(status), diagnosis);
    assertEquals(List.of(cause), confirmed(diagnosis));
    assertEquals(
        List.of(cause), confirmed(server.byKerberos(corp, "CORP\\" + user, Corp.PASSWORD)));
  }

  @Test
  void nobody_is_told_which_accounts_there_are() {
    assertErrorCode(NtStatus.LOGON_FAILURE, server.byNtlm("CORP\\nobody", Corp.PASSWORD));
    assertErrorCode(NtStatus.LOGON_FAILURE, server.byNtlm("CORP\\anna", "wrong"));
  }

  @Test
  void without_a_domain_controller_nla_is_the_obstacle() {
    try (Corp.Broken _ = corp.withoutController()) {
      Diagnosis diagnosis = server.byNtlm("CORP\\anna", Corp.PASSWORD);
      assertErrorCode(0xC000_005EL, diagnosis);
      assertEquals(List.of("nla-domain-controller-unreachable"), confirmed(diagnosis));
      assertEquals(
          List.of("nla-domain-controller-unreachable"),
          confirmed(server.byKerberos(corp, "CORP\\anna", Corp.PASSWORD)));
    }
  }

  @Test
  void without_trust_the_trust_is_suspected() {
    try (Corp.Broken _ = corp.withoutTrust()) {
      Diagnosis diagnosis = server.byNtlm("CORP\\anna", Corp.PASSWORD);
      assertErrorCode(0xC000_018DL, diagnosis);
      assertEquals(
          List.of("domain-trust-broken"),
          diagnosis.suspected().stream().map(finding -> finding.cause().id()).toList());
      assertErrorCode(
          KerberosRefusal.SEC_E_WRONG_PRINCIPAL,
          server.byKerberos(corp, "CORP\\anna", Corp.PASSWORD));
    }
  }

  @Test
  void a_clock_an_hour_off_is_named() {
    try (Corp.Broken _ = corp.withClock("+1h")) {
      assertEquals(
          List.of("clock-skew"), confirmed(server.byKerberos(corp, "CORP\\anna", Corp.PASSWORD)));
    }
  }

  /** Its exit codes are those of the states of an account. */
  @ParameterizedTest
  @CsvSource({"anna, 0", "nobody, 134", "disabled, 151", "must, 149"})
  @RequiresProgram({"xfreerdp", "Xvfb"})
  void freerdp_understands_what_the_domain_says(String user, int exitCode) {
    try (VirtualDisplay display = VirtualDisplay.start(320, 200)) {
      assertEquals(exitCode, authenticated(user, display));
    }
  }

  private static int authenticated(String user, VirtualDisplay display) {
    SessionRequest request =
        SessionRequest.to(server.address().getHostString(), server.address().getPort())
            .under("nla")
            .of(SambaDomain.NETBIOS_NAME)
            .as(user, Corp.PASSWORD);
    return XFreeRdp.authenticate(request, display).exitCode();
  }

  @Test
  @RequiresProgram({"rdesktop", "Xvfb", "kinit"})
  void rdesktop_signs_in_by_kerberos() {
    try (TemporaryFolder folder = TemporaryFolder.create();
        VirtualDisplay display = VirtualDisplay.start(640, 480);
        RunningProgram client = rdesktop(folder, display)) {
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (client.isAlive() && !isLetIn() && System.nanoTime() < deadline) {
        Pause.brief();
      }
      assertTrue(isLetIn(), () -> client.output() + server.sessions().list());
    }
  }

  /** Behind NLA, for which it knows nothing but Kerberos. */
  private static boolean isLetIn() {
    return server.sessions().list().stream()
        .flatMap(entry -> entry.client().stream())
        .anyMatch(client -> client.security().startsWith("CredSSP"));
  }

  /** With a ticket that MIT's client got; the password is for the session alone. */
  private static RunningProgram rdesktop(TemporaryFolder folder, VirtualDisplay display) {
    String cache = folder.resolve("cache").toString();
    String settings = corp.domain().clientSettings().toString();
    String password = folder.write("password", Corp.PASSWORD).toString();
    String kinit = "kinit -c %s anna@%s < %s".formatted(cache, SambaDomain.REALM, password);
    Command.of("bash", "-c", kinit)
        .in("KRB5_CONFIG", settings)
        .run(Duration.ofSeconds(20))
        .orFail();
    return Command.of("rdesktop", "-g", "640x480", "-u", "anna", "-d", SambaDomain.NETBIOS_NAME)
        .with("-p", Corp.PASSWORD, JoinedServer.HOST + ":" + server.address().getPort())
        .reading(folder.write("answers", "yes\n".repeat(10)))
        .in("KRB5_CONFIG", settings)
        .in("KRB5CCNAME", cache)
        .in("HOME", folder.path().toString())
        .in("DISPLAY", display.name())
        .start(folder.resolve("output"));
  }
}
