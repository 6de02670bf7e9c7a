package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.kerberos.Realm.HOST;
import static rdpdoctor.network.kerberos.Realm.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.network.kerberos.Acceptor.Accepted;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspResult;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.mechanism.SecurityMechanism.Turn;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoClient;
import rdpdoctor.rdp.spnego.SpnegoClient.Candidate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GssAcceptor;
import rdpdoctor.testkit.server.RealServer;

/** Our initiator, which is the JDK's, against MIT's acceptor, which shares no code with it. */
@RequiresProgram({"krb5kdc", "kdb5_util", "kadmin.local", "kinit", "python3"})
class KerberosMechanismTest {

  private static final Bytes MESSAGE = Bytes.hex("00010203fdfeff");

  private static final int HEADER = 16;
  private static final Bytes PUBLIC_KEY = Bytes.hex("ff010203");
  private static final Bytes NONCE = Bytes.hex("c1".repeat(32));

  private static Realm realm;
  private static RealServer server;

  private KerberosMechanism mechanism;
  private Acceptor acceptor;

  @BeforeAll
  static void start() {
    GssAcceptor.require();
    realm = Realm.start();
    server =
        GssAcceptor.withKeys(
                realm.kdc().keytab(Realm.NAME, "TERMSRV/" + HOST), realm.kdc().clientSettings())
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
    realm.close();
  }

  @BeforeEach
  void begin() {
    mechanism = Realm.ready(realm.signIn("anna", PASSWORD, HOST));
    acceptor = Acceptor.at(server);
  }

  @AfterEach
  void end() {
    acceptor.close();
    mechanism.close();
  }

  private void establish() throws DecodeException {
    Accepted accepted = acceptor.accept(mechanism.start());
    assertEquals("done", accepted.state());
    assertEquals(new Turn(Bytes.empty(), true), mechanism.step(accepted.token()));
  }

  @Test
  void the_acceptor_knows_who_it_is() throws DecodeException {
    establish();
    assertEquals("anna@LAB.EXAMPLE 1.2.840.113554.1.2.2", acceptor.who());
  }

  @Test
  void messages_are_sealed_in_both_directions() throws DecodeException {
    establish();
    for (int i = 0; i < 3; i++) {
      assertEquals(MESSAGE, acceptor.unwrap(mechanism.wrap(MESSAGE.toArray())));
      assertEquals(MESSAGE, mechanism.unwrap(acceptor.wrap(MESSAGE)));
      mechanism.rewindSealing();
    }
    assertEquals(Bytes.empty(), acceptor.unwrap(mechanism.wrap(new byte[0])));
  }

  /** RFC 4121 section 4.2.5: the checksum in front of the message, where Windows has it. */
  @Test
  void a_rotated_message_is_opened() throws DecodeException {
    establish();
    assertEquals(MESSAGE, mechanism.unwrap(acceptor.wrapRotated(MESSAGE)));
  }

  @Test
  void codes_hold_in_both_directions() throws DecodeException {
    establish();
    assertEquals(MESSAGE, acceptor.verify(MESSAGE, mechanism.mic(MESSAGE)));
    mechanism.verifyMic(MESSAGE, acceptor.mic(MESSAGE));
    Bytes mic = acceptor.mic(MESSAGE);
    assertThrowsExactly(DecodeException.class, () -> mechanism.verifyMic(Bytes.hex("00"), mic));
  }

  @Test
  void a_message_that_comes_twice_or_out_of_turn_is_refused() throws DecodeException {
    establish();
    Bytes first = acceptor.wrap(MESSAGE);
    mechanism.unwrap(first);
    assertOutOfTurn(first);
    acceptor.wrap(MESSAGE);
    assertOutOfTurn(acceptor.wrap(MESSAGE));
  }

  private void assertOutOfTurn(Bytes token) {
    DecodeException refusal =
        assertThrowsExactly(DecodeException.class, () -> mechanism.unwrap(token));
    assertEquals("Kerberos wrap token: sequence number is not the next one", refusal.getMessage());
  }

  @Test
  void nothing_is_sealed_before_the_server_has_proved_itself() {
    assertThrows(IllegalStateException.class, () -> mechanism.wrap(new byte[1]));
    assertThrows(IllegalStateException.class, () -> mechanism.mic(MESSAGE));
  }

  /** The JDK's decoders are behind this, and pass over some bytes of the frame. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void only_a_decode_exception_leaves_whatever_the_bytes(int seed) throws DecodeException {
    Random random = new Random(seed);
    Bytes answer = acceptor.accept(mechanism.start()).token();
    truncated(answer).forEach(this::assertNotEstablishedBy);
    mechanism.step(answer);
    Bytes sealed = acceptor.wrap(MESSAGE);
    Stream.concat(truncated(sealed), changed(sealed, HEADER, random))
        .forEach(this::assertNotOpened);
  }

  /** RFC 4121 section 4.2.4 has the header repeated under the seal; the JDK does not look there. */
  @Test
  void a_changed_header_never_changes_the_message() throws DecodeException {
    establish();
    Bytes sealed = acceptor.wrap(MESSAGE);
    Bytes body = sealed.from(HEADER);
    for (Bytes header : changed(sealed.first(HEADER), 0, new Random(1)).toList()) {
      try {
        assertEquals(MESSAGE, mechanism.unwrap(header.plus(body)));
      } catch (DecodeException e) {
        assertTrue(e.getMessage().startsWith("Kerberos wrap token: "), e::getMessage);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_changed_answer_is_refused_or_establishes_the_same_context(int seed)
      throws DecodeException {
    Bytes answer = acceptor.accept(mechanism.start()).token();
    for (Bytes token : changed(answer, 0, new Random(seed)).toList()) {
      try {
        mechanism.step(token);
        break;
      } catch (DecodeException e) {
        assertThrows(IllegalStateException.class, () -> mechanism.wrap(new byte[1]));
      }
    }
    assertThrowsExactly(DecodeException.class, () -> mechanism.unwrap(Bytes.hex("05040007")));
  }

  private void assertNotEstablishedBy(Bytes token) {
    assertThrowsExactly(DecodeException.class, () -> mechanism.step(token), token::toHex);
  }

  private void assertNotOpened(Bytes token) {
    assertThrowsExactly(DecodeException.class, () -> mechanism.unwrap(token), token::toHex);
  }

  private static Stream<Bytes> truncated(Bytes token) {
    return IntStream.range(0, token.size()).mapToObj(token::first);
  }

  private static Stream<Bytes> changed(Bytes token, int from, Random random) {
    return Stream.generate(
            () -> {
              byte[] bytes = token.toArray();
              bytes[random.nextInt(from, bytes.length)] ^= (byte) (1 + random.nextInt(255));
              return Bytes.of(bytes);
            })
        .limit(200);
  }

  /** A server with another key than the KDC knows, as after a machine password that was lost. */
  @Test
  void a_server_that_cannot_open_the_ticket_says_so() {
    String lost = "lost.lab.example";
    realm.service("", lost);
    Path keytab = realm.kdc().keytab(Realm.NAME, "TERMSRV/" + lost);
    realm.kdc().administer(Realm.NAME, "cpw -randkey TERMSRV/" + lost);
    realm.kdc().administer(Realm.NAME, "modprinc -kvno 1 TERMSRV/" + lost);
    try (KerberosMechanism begun = Realm.ready(realm.signIn("anna", PASSWORD, lost));
        RealServer other = GssAcceptor.withKeys(keytab, realm.kdc().clientSettings()).start();
        Acceptor refusing = Acceptor.at(other)) {
      Accepted refused = refusing.accept(begun.start());
      assertEquals("refused", refused.state());
      assertThrowsExactly(DecodeException.class, () -> begun.step(refused.token()));
      KerberosFailure failure = begun.refusal().orElseThrow();
      assertEquals(Exchange.CLIENT_SERVER, failure.exchange());
      assertEquals(Kind.MODIFIED, failure.kind(), failure::toString);
      assertTrue(failure.clockOffset().isPresent());
    }
  }

  /** What MIT's acceptor does with Kerberos under either of its names, and first in the list. */
  @ParameterizedTest
  @EnumSource(names = {"KERBEROS", "MICROSOFT_KERBEROS"})
  void spnego_carries_it(MechType first) throws DecodeException {
    SpnegoClient spnego = spnego(first);
    accepted(spnego);
    assertEquals("anna@LAB.EXAMPLE 1.2.840.113554.1.2.2", acceptor.who());
    assertEquals(first, spnego.mechType());
    assertEquals(MESSAGE, acceptor.unwrap(spnego.wrap(MESSAGE.toArray())));
    assertEquals(MESSAGE, spnego.unwrap(acceptor.wrap(MESSAGE)));
  }

  private SpnegoClient spnego(MechType first) {
    MechType second = first == MechType.KERBEROS ? MechType.MICROSOFT_KERBEROS : MechType.KERBEROS;
    return new SpnegoClient(
        List.of(
            new Candidate(first, mechanism),
            new Candidate(second, mechanism),
            new Candidate(MechType.NTLMSSP, new NeverChosen())));
  }

  private void accepted(SecurityMechanism client) throws DecodeException {
    Turn turn = new Turn(client.start(), false);
    for (int round = 0; round < 4 && !turn.established(); round++) {
      Accepted answer = acceptor.accept(turn.token());
      turn = client.step(answer.token());
    }
    assertTrue(turn.established());
  }

  /**
   * CredSSP with all that is real but TLS: MIT's acceptor is the server's half of the mechanism.
   */
  @Test
  void credssp_hands_over_the_credentials_by_it() throws DecodeException {
    TsCredentials credentials =
        TsCredentials.of(
            AccountName.parse("anna@lab.example"), "", Password.takeOver(PASSWORD.toCharArray()));
    CredSspClient client =
        CredSspClient.create(
            new CredSspClient.Offer(6, false),
            spnego(MechType.MICROSOFT_KERBEROS),
            Bytes.hex("300c 3003 060103 0305 00").plus(PUBLIC_KEY),
            NONCE,
            Optional.of(credentials));
    TsRequest sent = TsRequest.decode(client.start());
    while (sent.pubKeyAuth().isEmpty()) {
      Bytes answer = acceptor.accept(sent.negoToken().orElseThrow()).token();
      sent = TsRequest.decode(client.receive(TsRequest.token(6, answer).encode()).send());
    }
    assertEquals(
        binding("CredSSP Client-To-Server Binding Hash"),
        acceptor.unwrap(sent.pubKeyAuth().orElseThrow()));
    Bytes bound = acceptor.wrapRotated(binding("CredSSP Server-To-Client Binding Hash"));
    CredSspClient.Step last = client.receive(withBinding(bound).encode());
    assertEquals(Optional.of(new CredSspResult.SignedIn()), last.result());
    Bytes handedOver = acceptor.unwrap(TsRequest.decode(last.send()).authInfo().orElseThrow());
    Bytes password = Bytes.of(PASSWORD.getBytes(StandardCharsets.UTF_16LE));
    assertTrue(handedOver.toHex().contains(password.toHex()));
  }

  /** [MS-CSSP] 3.1.5, version 5 and newer. */
  private static Bytes binding(String magic) {
    Bytes zeroTerminated = Bytes.of((magic + '\0').getBytes(StandardCharsets.US_ASCII));
    try {
      return Bytes.of(
          MessageDigest.getInstance("SHA-256")
              .digest(zeroTerminated.plus(NONCE).plus(PUBLIC_KEY).toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TsRequest withBinding(Bytes sealed) {
    return new TsRequest(
        6,
        Optional.empty(),
        Optional.empty(),
        Optional.of(sealed),
        OptionalLong.empty(),
        Optional.empty());
  }

  /** Stands behind Kerberos in the list. */
  private static final class NeverChosen implements SecurityMechanism {

    @Override
    public Bytes start() {
      throw new AssertionError("NTLM was begun");
    }

    @Override
    public Turn step(Bytes token) {
      throw new AssertionError("NTLM was chosen");
    }

    @Override
    public Bytes wrap(byte[] message) {
      throw new AssertionError("NTLM was chosen");
    }

    @Override
    public Bytes unwrap(Bytes message) {
      throw new AssertionError("NTLM was chosen");
    }

    @Override
    public Bytes mic(Bytes message) {
      throw new AssertionError("NTLM was chosen");
    }

    @Override
    public void verifyMic(Bytes message, Bytes mic) {
      throw new AssertionError("NTLM was chosen");
    }

    @Override
    public void rewindSealing() {
      throw new AssertionError("NTLM was chosen");
    }
  }
}
