package rdpdoctor.rdp.spnego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.mechanism.LegibleAcceptor;
import rdpdoctor.rdp.mechanism.LegibleMechanism;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.mechanism.SecurityMechanism.Turn;
import rdpdoctor.rdp.spnego.SpnegoServer.Candidate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class SpnegoServerTest {

  private static final Bytes NTLM_TOKEN = Bytes.hex("4e544c4d53535000 01");
  private static final Answer CHALLENGE = new Answer.Continue(Bytes.hex("4e02"));
  private static final Answer DONE = new Answer.Accepted(Bytes.empty());

  private final LegibleAcceptor ntlm = new LegibleAcceptor(CHALLENGE, DONE);
  private final SpnegoServer server = server(ntlm);

  private static SpnegoServer server(LegibleAcceptor ntlm) {
    return new SpnegoServer(List.of(new Candidate(MechType.NTLMSSP, ntlm)));
  }

  private static SpnegoClient client(MechType... mechTypes) {
    return new SpnegoClient(
        List.of(mechTypes).stream()
            .map(type -> new SpnegoClient.Candidate(type, new LegibleMechanism("01", "03")))
            .toList());
  }

  private static Bytes token(Answer answer) {
    return assertInstanceOf(Answer.Continue.class, answer).token();
  }

  private static NegTokenResp response(Answer answer) throws DecodeException {
    return NegTokenResp.decode(token(answer));
  }

  private static Bytes init(MechType... mechTypes) {
    return client(mechTypes).start();
  }

  private static Bytes next(Optional<Bytes> token, Optional<Bytes> mic) {
    return new NegTokenResp(OptionalInt.empty(), Optional.empty(), token, mic).encode();
  }

  @Test
  void the_favourite_mechanism_goes_on_at_once() throws DecodeException {
    NegTokenResp first = response(server.accept(init(MechType.NTLMSSP, MechType.KERBEROS)));
    assertEquals(OptionalInt.of(NegTokenResp.ACCEPT_INCOMPLETE), first.negState());
    assertEquals(Optional.of(MechType.NTLMSSP.oid()), first.supportedMech());
    assertEquals(Optional.of(Bytes.hex("4e02")), first.responseToken());
  }

  @Test
  void our_own_client_and_the_server_agree_and_protect_the_list() throws DecodeException {
    SpnegoClient client = client(MechType.NTLMSSP);
    Turn turn = client.step(token(server.accept(client.start())));
    Answer.Accepted accepted = assertInstanceOf(Answer.Accepted.class, server.accept(turn.token()));
    assertTrue(NegTokenResp.decode(accepted.token()).mechListMic().isPresent());
    assertEquals(new Turn(Bytes.empty(), true), client.step(accepted.token()));
    assertEquals(1, ntlm.rewinds());
    Bytes message = Bytes.hex("0102");
    assertEquals(message, client.unwrap(server.wrap(message.toArray())));
  }

  @Test
  void another_mechanism_begins_anew_and_requests_a_code_of_the_list() throws DecodeException {
    SpnegoClient client = client(MechType.KERBEROS, MechType.NTLMSSP);
    Answer first = server.accept(client.start());
    assertEquals(OptionalInt.of(NegTokenResp.REQUEST_MIC), response(first).negState());
    assertEquals(Optional.of(MechType.NTLMSSP.oid()), response(first).supportedMech());
    assertEquals(Optional.empty(), response(first).responseToken());
    Answer second = server.accept(client.step(token(first)).token());
    assertEquals(OptionalInt.of(NegTokenResp.ACCEPT_INCOMPLETE), response(second).negState());
    assertEquals(Optional.empty(), response(second).supportedMech());
    Answer.Accepted last =
        assertInstanceOf(Answer.Accepted.class, server.accept(client.step(token(second)).token()));
    assertTrue(client.step(last.token()).established());
    assertEquals(MechType.NTLMSSP, client.mechType());
  }

  @Test
  void a_list_that_somebody_shortened_is_refused() throws DecodeException {
    server.accept(init(MechType.NTLMSSP));
    Bytes wrong = LegibleMechanism.code(Bytes.hex("3000"));
    assertRefused(
        "legible mechanism: code is wrong",
        () -> server.accept(next(Optional.of(Bytes.hex("03")), Optional.of(wrong))));
  }

  @Test
  void the_favourite_may_go_without_a_code_of_the_list() throws DecodeException {
    server.accept(init(MechType.NTLMSSP));
    Answer.Accepted last =
        assertInstanceOf(
            Answer.Accepted.class,
            server.accept(next(Optional.of(Bytes.hex("03")), Optional.empty())));
    NegTokenResp response = NegTokenResp.decode(last.token());
    assertEquals(OptionalInt.of(NegTokenResp.ACCEPT_COMPLETED), response.negState());
    assertEquals(Optional.empty(), response.mechListMic());
    assertEquals(0, ntlm.rewinds());
  }

  @Test
  void any_other_has_to_send_one() throws DecodeException {
    server.accept(init(MechType.KERBEROS, MechType.NTLMSSP));
    server.accept(next(Optional.of(Bytes.hex("01")), Optional.empty()));
    Answer awaiting = server.accept(next(Optional.of(Bytes.hex("03")), Optional.empty()));
    assertEquals(OptionalInt.of(NegTokenResp.ACCEPT_INCOMPLETE), response(awaiting).negState());
    assertRefused(
        "NegTokenResp: mechListMIC is missing",
        () -> server.accept(next(Optional.empty(), Optional.empty())));
  }

  @Test
  void a_token_of_ntlm_itself_gets_bare_answers() throws DecodeException {
    assertEquals(CHALLENGE, server.accept(NTLM_TOKEN));
    assertEquals(DONE, server.accept(NTLM_TOKEN));
  }

  /** As rdesktop sends it. */
  @Test
  void a_token_of_kerberos_itself_gets_bare_answers() throws DecodeException {
    LegibleAcceptor kerberos = new LegibleAcceptor(DONE);
    SpnegoServer bare = new SpnegoServer(List.of(new Candidate(MechType.KERBEROS, kerberos)));
    assertEquals(DONE, bare.accept(Bytes.hex("600d 0609 2a864886f712010202 0100")));
    assertRefused(
        "NegTokenInit: mechTypes is [2a864886f712010202], expected [NTLMSSP] among them",
        () -> server.accept(Bytes.hex("600d 0609 2a864886f712010202 0100")));
  }

  @Test
  void a_refusal_is_handed_on() throws DecodeException {
    SpnegoServer refusing = server(new LegibleAcceptor(new Answer.Refused(0xC000_006DL)));
    assertEquals(new Answer.Refused(0xC000_006DL), refusing.accept(init(MechType.NTLMSSP)));
  }

  @Test
  void a_mechanism_that_completes_with_its_first_token_is_named() throws DecodeException {
    SpnegoServer swift = server(new LegibleAcceptor(new Answer.Accepted(Bytes.hex("6b"))));
    Answer.Accepted answer =
        assertInstanceOf(Answer.Accepted.class, swift.accept(init(MechType.NTLMSSP)));
    NegTokenResp response = NegTokenResp.decode(answer.token());
    assertEquals(Optional.of(MechType.NTLMSSP.oid()), response.supportedMech());
    assertEquals(Optional.of(Bytes.hex("6b")), response.responseToken());
  }

  @Test
  void a_client_without_a_common_mechanism_is_refused() {
    assertRefused(
        "NegTokenInit: mechTypes is [2a864886f712010202], expected [NTLMSSP] among them",
        () -> server.accept(init(MechType.KERBEROS)));
  }

  @Test
  void nothing_is_sealed_before_a_mechanism_was_chosen() {
    assertThrowsExactly(IllegalStateException.class, () -> server.wrap(new byte[1]));
  }

  @Test
  void a_token_behind_the_last_one_is_refused() throws DecodeException {
    SpnegoClient client = client(MechType.NTLMSSP);
    Bytes last = client.step(token(server.accept(client.start()))).token();
    server.accept(last);
    assertRefused("SPNEGO: a token follows the last one, expected none", () -> server.accept(last));
  }

  @Test
  void every_truncated_token_is_refused_by_name() throws DecodeException {
    assertEveryTruncationRefused(
        init(MechType.NTLMSSP), bytes -> server.accept(bytes), "NegTokenInit", "SPNEGO");
    SpnegoServer begun = server(new LegibleAcceptor(CHALLENGE, DONE));
    begun.accept(init(MechType.NTLMSSP));
    assertEveryTruncationRefused(
        next(Optional.of(Bytes.hex("03")), Optional.of(Bytes.hex("04"))),
        begun::accept,
        "NegTokenResp",
        "SPNEGO");
  }
}
