package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.kerberos.Realm.HOST;
import static rdpdoctor.network.kerberos.Realm.PASSWORD;
import static rdpdoctor.network.kerberos.Realm.failure;
import static rdpdoctor.network.kerberos.Realm.place;
import static rdpdoctor.network.kerberos.Realm.ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.network.name.ServiceHosts;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.MitKdc;

/** Every refusal that MIT's KDC can be brought to, by the KDC's own word and count. */
@RequiresProgram({"krb5kdc", "kdb5_util", "kadmin.local", "kinit"})
class KerberosSignInTest {

  private static final String CONFIGURATION = "java.security.krb5.conf";

  private static Realm realm;

  @BeforeAll
  static void start() {
    realm = Realm.start();
    realm.account("+requires_preauth -allow_tix", "disabled");
    realm.account("+requires_preauth -expire yesterday", "expired");
    realm.account("+requires_preauth -pwexpire yesterday", "stale");
    realm.account("-requires_preauth", "open");
    realm.account("+requires_preauth -e arcfour-hmac:normal", "old");
    realm.service("-e arcfour-hmac:normal", "old.lab.example");
    realm.kdc().administer(Realm.NAME, "setstr TERMSRV/old.lab.example session_enctypes rc4-hmac");
    realm.service("-allow_tgs_req", "closed.lab.example");
  }

  @AfterAll
  static void stop() {
    realm.close();
  }

  private static List<String> requestsOf(String user) {
    return realm.kdc().log().stream().filter(line -> line.contains(" " + user + "@")).toList();
  }

  private static long count(List<String> log, String outcome) {
    return log.stream().filter(line -> line.contains(outcome)).count();
  }

  @Test
  void the_right_password_gets_a_ticket_for_the_service() {
    int before = requestsOf("anna").size();
    try (KerberosMechanism mechanism = ready(realm.signIn("anna", PASSWORD, HOST))) {
      assertTrue(mechanism.start().toHex().startsWith("60"));
    }
    List<String> log = requestsOf("anna");
    log = log.subList(before, log.size());
    assertEquals(3, log.size(), log::toString);
    assertTrue(log.get(0).contains("AS_REQ") && log.get(0).contains("NEEDED_PREAUTH"));
    assertTrue(log.get(1).contains("AS_REQ") && log.get(1).contains("ISSUE"));
    assertTrue(log.get(2).contains("TGS_REQ") && log.get(2).contains("ISSUE"));
  }

  @Test
  void a_wrong_password_is_proved_once() {
    realm.account("+requires_preauth", "berta");
    KerberosFailure failure = failure(realm.signIn("berta", "Wrong-1", HOST));
    assertEquals(Kind.WRONG_PASSWORD, failure.kind());
    assertEquals(OptionalInt.of(24), failure.errorCode());
    assertTrue(failure.passwordTried());
    List<String> log = requestsOf("berta");
    assertEquals(1, count(log, "PREAUTH_FAILED"), log::toString);
    assertEquals(2, log.size(), log::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody,   CLIENT_UNKNOWN,    6",
    "disabled, ACCOUNT_REVOKED,  18",
    "expired,  ACCOUNT_REVOKED,   1",
    "stale,    PASSWORD_EXPIRED, 23",
  })
  void an_account_that_gets_none_is_refused_before_its_password_is_tried(
      String user, Kind kind, int code) {
    KerberosFailure failure = failure(realm.signIn(user, PASSWORD, HOST));
    assertEquals(kind, failure.kind());
    assertEquals(OptionalInt.of(code), failure.errorCode());
    assertEquals(Exchange.AUTHENTICATION, failure.exchange());
    assertEquals(Realm.NAME, failure.realm());
    assertFalse(failure.passwordTried());
    assertEquals(1, requestsOf(user).size());
  }

  @ParameterizedTest
  @CsvSource({
    "nohost.lab.example, SERVICE_UNKNOWN,  7",
    "127.0.0.1,          SERVICE_UNKNOWN,  7",
    "closed.lab.example, POLICY,          12",
    "old.lab.example,    ENCRYPTION_TYPE, 14",
  })
  void a_service_that_gets_none_is_told_from_an_account(String host, Kind kind, int code) {
    KerberosFailure failure = failure(realm.signIn("anna", PASSWORD, host));
    assertEquals(kind, failure.kind());
    assertEquals(OptionalInt.of(code), failure.errorCode());
    assertEquals(Exchange.TICKET_GRANTING, failure.exchange());
  }

  /** The JDK would prove the password with a key that the KDC does not have: as a wrong one. */
  @Test
  void an_account_with_an_rc4_key_alone_is_no_wrong_password() {
    KerberosFailure failure = failure(realm.signIn("old", PASSWORD, HOST));
    assertEquals(Kind.ENCRYPTION_TYPE, failure.kind());
    assertEquals("ETYPE-INFO2: etypes are []", failure.why());
    assertFalse(failure.passwordTried());
    assertEquals(1, requestsOf("old").size());
  }

  @Test
  void without_preauthentication_the_answer_opens_with_the_password_or_not() {
    ready(realm.signIn("open", PASSWORD, HOST)).close();
    KerberosFailure failure = failure(realm.signIn("open", "Wrong-1", HOST));
    assertEquals(Kind.WRONG_PASSWORD, failure.kind());
    assertEquals(OptionalInt.empty(), failure.errorCode());
    assertFalse(failure.passwordTried());
  }

  @ParameterizedTest
  @CsvSource({"+1h, 60", "-1h, -60"})
  @RequiresProgram("faketime")
  void a_clock_that_is_off_is_told_with_the_time_of_the_kdc(String offset, long minutes) {
    try (MitKdc skewed = realm.kdc().withClock(offset)) {
      KerberosFailure proof = failure(Realm.signIn(place(skewed), "anna", PASSWORD, HOST));
      assertEquals(Kind.CLOCK_SKEW, proof.kind());
      assertEquals(OptionalInt.of(37), proof.errorCode());
      assertEquals(Exchange.AUTHENTICATION, proof.exchange());
      assertClose(Duration.ofMinutes(minutes), proof.clockOffset());
      KerberosFailure ticket = failure(Realm.signIn(place(skewed), "open", PASSWORD, HOST));
      assertEquals(Kind.CLOCK_SKEW, ticket.kind());
      assertEquals(Exchange.TICKET_GRANTING, ticket.exchange());
      assertClose(Duration.ofMinutes(minutes), ticket.clockOffset());
    }
  }

  private static void assertClose(Duration expected, Optional<Duration> actual) {
    Duration error = actual.orElseThrow().minus(expected).abs();
    assertTrue(error.compareTo(Duration.ofSeconds(5)) < 0, actual::toString);
  }

  @Test
  void a_cache_gets_a_ticket_without_a_password() {
    Path cache = realm.kdc().cache(Realm.NAME, "anna");
    ready(realm.signIn(cache, HOST)).close();
  }

  @Test
  void a_ticket_that_expired_in_the_cache_is_not_sent() throws InterruptedException {
    realm.account("+requires_preauth", "clara");
    Path cache = realm.kdc().cache(Realm.NAME, "clara", "-l", "1s");
    Thread.sleep(1100);
    int before = requestsOf("clara").size();
    KerberosFailure failure = failure(realm.signIn(cache, HOST));
    assertEquals(Kind.TICKET_EXPIRED, failure.kind());
    assertEquals(before, requestsOf("clara").size());
  }

  /** A ticket that this machine takes for good: the KDC, two days ahead, does not. */
  @Test
  @RequiresProgram("faketime")
  void a_ticket_that_expired_at_the_kdc_is_refused() {
    Path cache = realm.kdc().cache(Realm.NAME, "anna");
    try (MitKdc later = realm.kdc().withClock("+2d")) {
      KerberosFailure failure = failure(Realm.signIn(place(later), cache, HOST));
      assertEquals(Kind.TICKET_EXPIRED, failure.kind());
      assertEquals(OptionalInt.of(32), failure.errorCode());
    }
  }

  @Test
  void a_cache_that_is_missing_broken_or_empty_holds_no_ticket(@TempDir Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken"), "KEYRING");
    Path empty = Files.write(folder.resolve("empty"), new byte[0]);
    for (Path cache : List.of(folder.resolve("missing"), folder, broken, empty)) {
      assertEquals(Kind.NO_TICKET, failure(realm.signIn(cache, HOST)).kind(), cache::toString);
    }
  }

  @Test
  void an_attempt_leaves_no_file_and_no_setting() {
    AtomicReference<String> during = new AtomicReference<>("");
    KdcLocator locator =
        (_, _) -> {
          during.set(System.getProperty(CONFIGURATION));
          return new ServiceHosts(NameOutcome.NO_SUCH_NAME, List.of());
        };
    System.setProperty(CONFIGURATION, "as it was");
    try {
      failure(Realm.signIn(locator, "anna", PASSWORD, HOST, Duration.ofSeconds(10)));
      assertEquals("as it was", System.getProperty(CONFIGURATION));
    } finally {
      System.clearProperty(CONFIGURATION);
    }
    assertTrue(during.get().endsWith(".krb5.conf"), during::get);
    assertTrue(Files.notExists(Path.of(during.get())));
  }

  @Test
  void a_realm_that_is_no_name_is_not_looked_for() {
    KdcLocator nobody =
        (_, _) -> {
          throw new AssertionError("looked for");
        };
    try (Password password = Password.takeOver(PASSWORD.toCharArray())) {
      Principal anna = new Principal(List.of("anna"), "A = {\n[x]");
      KerberosSignIn signIn = new KerberosSignIn(nobody, InstantSource.system());
      KerberosIdentity identity = new KerberosIdentity.WithPassword(anna, password);
      KerberosFailure failure = failure(signIn.begin(identity, HOST, Duration.ofSeconds(1)));
      assertEquals(Kind.KDC_NOT_FOUND, failure.kind());
    }
  }
}
