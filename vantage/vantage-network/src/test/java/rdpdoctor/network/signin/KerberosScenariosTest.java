package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.signin.SignIns.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.kerberos.KerberosIdentity;
import rdpdoctor.network.kerberos.Principals;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.MitKdc;

/** How Kerberos and NTLM share one attempt, with MIT's KDC and a server that only knows NTLM. */
@RequiresProgram({"krb5kdc", "kdb5_util", "kadmin.local", "kinit"})
class KerberosScenariosTest {

  private static final String REALM = "LAB.EXAMPLE";
  private static final String HOST = "localhost";
  private static final Endpoint NOBODY = new Endpoint("127.0.0.1", 1);

  private static MitKdc kdc;

  @BeforeAll
  static void start() {
    kdc = MitKdc.ofRealms(REALM);
    kdc.administer(
        REALM,
        "addprinc -pw %s +requires_preauth %s".formatted(Scenario.PASSWORD, Scenario.USER),
        "addprinc -randkey TERMSRV/" + HOST);
  }

  @AfterAll
  static void stop() {
    kdc.close();
  }

  private static SignInOrder order(ScenarioServer server, String password, Endpoint place) {
    AccountName account = AccountName.parse(Scenario.DOMAIN + "\\" + Scenario.USER);
    Password secret = Password.takeOver(password.toCharArray());
    KerberosIdentity identity =
        new KerberosIdentity.WithPassword(
            Principals.of(account, Optional.of(REALM)).orElseThrow(), secret);
    return order(
        server, account, new Means(Optional.of(secret), Optional.of(way(identity, place))));
  }

  private static Means.ToTicket way(KerberosIdentity identity, Endpoint place) {
    return new Means.ToTicket(identity, KdcLocator.at(place));
  }

  private static SignInOrder order(ScenarioServer server, AccountName account, Means means) {
    return new SignInOrder(
        new Endpoint(HOST, server.port()),
        account,
        means,
        "WIN01",
        "JUDGE",
        Stage.LOGON,
        Optional.empty());
  }

  private static Endpoint kdcPlace() {
    return new Endpoint(kdc.host(), kdc.port());
  }

  private static Facts attempt(SignInOrder order, ScenarioServer server) {
    return SignIns.attemptAt(order, server.host());
  }

  @Test
  void a_server_without_kerberos_is_signed_in_to_by_ntlm_in_the_same_attempt() {
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual())) {
      Facts facts = attempt(order(server, Scenario.PASSWORD, kdcPlace()), server);
      assertEquals(KerberosOutcome.TICKET, value(facts, SignInFacts.KERBEROS));
      assertEquals(SignInMechanism.NTLM, value(facts, SignInFacts.MECHANISM));
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().attempts());
    }
  }

  @Test
  void a_password_that_the_kdc_refused_is_not_tried_again() {
    int before = proofs();
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual())) {
      Facts facts = attempt(order(server, "falsch", kdcPlace()), server);
      assertEquals(AuthenticateOutcome.NO_TICKET, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(WireCode.of(CodeSpace.KERBEROS, 24), value(facts, SignInFacts.KERBEROS_ERROR));
      assertEquals(0, server.awaitDepartures().attempts());
    }
    assertEquals(before + 1, proofs());
  }

  @Test
  void where_no_kdc_answers_ntlm_is_the_attempt() {
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual())) {
      Facts facts = attempt(order(server, Scenario.PASSWORD, NOBODY), server);
      assertEquals(KerberosOutcome.KDC_UNREACHABLE, value(facts, SignInFacts.KERBEROS));
      assertEquals(SignInMechanism.NTLM, value(facts, SignInFacts.MECHANISM));
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().attempts());
    }
  }

  @Test
  void an_empty_cache_sends_nothing_to_the_server() {
    Path missing = Path.of("no such cache");
    Means means =
        new Means(
            Optional.empty(),
            Optional.of(way(new KerberosIdentity.WithTicket(missing), kdcPlace())));
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual())) {
      Facts facts = attempt(order(server, AccountName.parse("anna"), means), server);
      assertEquals(KerberosOutcome.NO_CREDENTIALS_IN_CACHE, value(facts, SignInFacts.KERBEROS));
      assertEquals(AuthenticateOutcome.NO_TICKET, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(List.of(), server.awaitDepartures().received(Received.TsRequested.class));
    }
  }

  /** Requests that carried a proof of the password, right or wrong. */
  private static int proofs() {
    List<String> log = kdc.log();
    assertTrue(log.stream().noneMatch(line -> line.contains(Scenario.PASSWORD)));
    return (int) log.stream().filter(line -> line.contains("PREAUTH_FAILED")).count();
  }
}
