package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.kerberos.Realm.HOST;
import static rdpdoctor.network.kerberos.Realm.PASSWORD;
import static rdpdoctor.network.kerberos.Realm.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.network.name.ServiceHosts;
import rdpdoctor.rdp.kerberos.KdcRequest;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** KDCs that are silent, gone, or say what MIT's cannot be brought to. */
class KdcRelayTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static Bytes error(int code, Bytes data) {
    Bytes fields =
        Bytes.hex("a003020105 a10302011e a411180f3230323631313232303935363534 5aa503020100")
            .plus(Ber.element(Ber.context(6), Ber.integer(code)))
            .plus(Bytes.hex("a9041b024142"))
            .plus(Bytes.hex("aa17 3015 a003020102 a10e300c 1b066b7262746774 1b024142"));
    Bytes all =
        data.isEmpty() ? fields : fields.plus(Ber.element(Ber.context(12), Ber.octets(data)));
    return Ber.element(0x7E, Ber.element(Ber.SEQUENCE, all));
  }

  /** With METHOD-DATA that lists aes256-cts-hmac-sha1-96 in ETYPE-INFO2. */
  private static Bytes preauthRequired() {
    Bytes info = Ber.element(Ber.SEQUENCE, Ber.element(Ber.SEQUENCE, Bytes.hex("a003020112")));
    Bytes element =
        Ber.element(
            Ber.SEQUENCE,
            Bytes.hex("a103020113").plus(Ber.element(Ber.context(2), Ber.octets(info))));
    return error(25, Ber.element(Ber.SEQUENCE, element));
  }

  private static KdcLocator all(Endpoint... kdcs) {
    return (_, _) -> new ServiceHosts(NameOutcome.RESOLVED, List.of(kdcs));
  }

  private static KerberosFailure attempt(KdcLocator locator) {
    return failure(Realm.signIn(locator, "anna", PASSWORD, HOST, LIMIT));
  }

  private static long proofs(StubbornKdc kdc) throws DecodeException {
    long proofs = 0;
    for (Bytes request : kdc.requests()) {
      proofs += KdcRequest.decode(request).provesPassword() ? 1 : 0;
    }
    return proofs;
  }

  private static Endpoint closed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return new Endpoint("127.0.0.1", socket.getLocalPort());
    }
  }

  @ParameterizedTest
  @CsvSource({
    " 1, ACCOUNT_REVOKED",
    " 6, CLIENT_UNKNOWN",
    " 7, SERVICE_UNKNOWN",
    "12, POLICY",
    "14, ENCRYPTION_TYPE",
    "18, ACCOUNT_REVOKED",
    "23, PASSWORD_EXPIRED",
    "24, WRONG_PASSWORD",
    "31, MODIFIED",
    "32, TICKET_EXPIRED",
    "37, CLOCK_SKEW",
    "41, MODIFIED",
    "68, WRONG_REALM",
    "60, OTHER_CODE",
    "99, OTHER_CODE",
  })
  void each_code_has_its_kind_and_is_told_as_it_was_sent(int code, Kind kind) {
    try (StubbornKdc kdc =
        StubbornKdc.answering(error(code, Bytes.empty()), error(code, Bytes.empty()))) {
      KerberosFailure failure = attempt(KdcLocator.at(kdc.place()));
      assertEquals(kind, failure.kind());
      assertEquals(OptionalInt.of(code), failure.errorCode());
      assertEquals("AB", failure.realm());
    }
  }

  @Test
  void the_ntstatus_of_a_windows_kdc_is_told() {
    Bytes locked = Bytes.hex("3015 a103020103 a20e040c 340200c0 00000000 01000000");
    try (StubbornKdc kdc = StubbornKdc.answering(error(18, locked))) {
      assertEquals(OptionalLong.of(0xC0000234L), attempt(KdcLocator.at(kdc.place())).ntStatus());
    }
  }

  /** RFC 6806 section 7: crealm is where the account is. */
  @Test
  void the_realm_that_a_kdc_refers_to_is_told() {
    Bytes referral =
        Bytes.hex(
            error(68, Bytes.empty()).toHex().replace("a9041b024142", "a7041b024344a9041b024142"));
    try (StubbornKdc kdc = StubbornKdc.answering(lengthened(referral, 6))) {
      KerberosFailure failure = attempt(KdcLocator.at(kdc.place()));
      assertEquals(Kind.WRONG_REALM, failure.kind());
      assertEquals("CD", failure.realm());
    }
  }

  /** The outer two lengths are of one byte. */
  private static Bytes lengthened(Bytes message, int by) {
    byte[] bytes = message.toArray();
    bytes[1] += (byte) by;
    bytes[3] += (byte) by;
    return Bytes.of(bytes);
  }

  @Test
  void a_kdc_that_falls_silent_on_the_proof_is_not_given_another() throws DecodeException {
    try (StubbornKdc kdc = StubbornKdc.answering(preauthRequired());
        StubbornKdc second = StubbornKdc.answering(preauthRequired())) {
      KerberosFailure failure = attempt(all(kdc.place(), second.place()));
      assertEquals(Kind.KDC_UNREACHABLE, failure.kind());
      assertTrue(failure.passwordTried());
      assertEquals(1, proofs(kdc));
      assertEquals(2, kdc.requests().size());
      assertEquals(List.of(), second.requests());
    }
  }

  @Test
  void a_kdc_that_asks_for_the_proof_again_is_not_given_another() throws DecodeException {
    try (StubbornKdc kdc =
        StubbornKdc.answering(preauthRequired(), preauthRequired(), preauthRequired())) {
      attempt(KdcLocator.at(kdc.place()));
      assertEquals(1, proofs(kdc));
    }
  }

  @Test
  void a_silent_kdc_is_given_up_in_time_and_the_next_is_asked() {
    try (StubbornKdc silent = StubbornKdc.answering();
        StubbornKdc answering = StubbornKdc.answering(error(6, Bytes.empty()))) {
      long start = System.nanoTime();
      KerberosFailure failure = attempt(all(silent.place(), answering.place()));
      assertEquals(Kind.CLIENT_UNKNOWN, failure.kind());
      assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(LIMIT) < 0);
    }
  }

  @Test
  void kdcs_that_do_not_answer_are_named_with_what_became_of_them() throws IOException {
    Endpoint closed = closed();
    Endpoint nameless = new Endpoint("no such name", 88);
    try (StubbornKdc silent = StubbornKdc.answering()) {
      long start = System.nanoTime();
      KerberosFailure failure = attempt(all(closed, nameless, silent.place()));
      assertEquals(Kind.KDC_UNREACHABLE, failure.kind());
      assertEquals(
          "%s refuses the connection, %s has no address, %s does not answer"
              .formatted(closed, nameless, silent.place()),
          failure.why());
      assertFalse(failure.passwordTried());
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(elapsed.compareTo(LIMIT.plusSeconds(1)) < 0, elapsed::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "485454502f312e3120343030", "7e023000", "6b00"})
  void what_is_no_kdc_is_told_from_a_silent_one(String answer) {
    try (StubbornKdc kdc = StubbornKdc.answering(Bytes.hex(answer), Bytes.hex(answer))) {
      assertEquals(Kind.KDC_MALFORMED, attempt(KdcLocator.at(kdc.place())).kind());
    }
  }

  @Test
  void a_realm_without_a_kdc_is_told_with_the_outcome_of_the_look_up() {
    KerberosFailure failure =
        attempt((_, _) -> new ServiceHosts(NameOutcome.NO_SUCH_NAME, List.of()));
    assertEquals(Kind.KDC_NOT_FOUND, failure.kind());
    assertEquals("looking for a KDC ended with NO_SUCH_NAME", failure.why());
  }
}
