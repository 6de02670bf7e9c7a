package rdpdoctor.rdp.spnego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.mechanism.LegibleMechanism;
import rdpdoctor.rdp.mechanism.SecurityMechanism.Turn;
import rdpdoctor.rdp.spnego.SpnegoClient.Candidate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class SpnegoClientTest {

  private static final Bytes LIST =
      Bytes.hex("3017 06092a864886f712010202 060a2b06010401823702020a");

  private final LegibleMechanism kerberos = new LegibleMechanism("4b01", "");
  private final LegibleMechanism ntlm = new LegibleMechanism("4e01", "4e03");
  private final SpnegoClient client =
      new SpnegoClient(
          List.of(
              new Candidate(MechType.KERBEROS, kerberos), new Candidate(MechType.NTLMSSP, ntlm)));

  private static Bytes response(
      int state, Optional<MechType> mech, Optional<String> token, Optional<Bytes> mic) {
    return new NegTokenResp(
            OptionalInt.of(state), mech.map(MechType::oid), token.map(Bytes::hex), mic)
        .encode();
  }

  private static NegTokenResp sent(Turn turn) throws DecodeException {
    assertFalse(turn.established());
    return NegTokenResp.decode(turn.token());
  }

  private void chooseNtlm() throws DecodeException {
    client.step(
        response(
            NegTokenResp.REQUEST_MIC,
            Optional.of(MechType.NTLMSSP),
            Optional.empty(),
            Optional.empty()));
  }

  private Turn challenged() throws DecodeException {
    chooseNtlm();
    return client.step(
        response(
            NegTokenResp.ACCEPT_INCOMPLETE,
            Optional.empty(),
            Optional.of("4e02"),
            Optional.empty()));
  }

  @Test
  void it_offers_all_and_begins_with_the_preferred_one() throws DecodeException {
    NegTokenInit init = NegTokenInit.decode(client.start());
    assertEquals(List.of(MechType.KERBEROS.oid(), MechType.NTLMSSP.oid()), init.mechTypes());
    assertEquals(Optional.of(Bytes.hex("4b01")), init.mechToken());
  }

  @Test
  void the_preferred_one_may_end_it_at_once() throws DecodeException {
    Turn turn =
        client.step(
            response(
                NegTokenResp.ACCEPT_COMPLETED,
                Optional.of(MechType.KERBEROS),
                Optional.of("4b02"),
                Optional.empty()));
    assertEquals(new Turn(Bytes.empty(), true), turn);
    assertEquals(MechType.KERBEROS, client.mechType());
    assertEquals(0, kerberos.rewinds());
    assertEquals(LegibleMechanism.sealed(LIST), client.wrap(LIST.toArray()));
  }

  @Test
  void the_one_that_the_server_chose_begins_anew_and_protects_the_list() throws DecodeException {
    NegTokenResp first =
        sent(
            client.step(
                response(
                    NegTokenResp.REQUEST_MIC,
                    Optional.of(MechType.NTLMSSP),
                    Optional.empty(),
                    Optional.empty())));
    assertEquals(Optional.of(Bytes.hex("4e01")), first.responseToken());
    assertEquals(MechType.NTLMSSP, client.mechType());
    NegTokenResp second =
        sent(
            client.step(
                response(
                    NegTokenResp.ACCEPT_INCOMPLETE,
                    Optional.empty(),
                    Optional.of("4e02"),
                    Optional.empty())));
    assertEquals(Optional.of(Bytes.hex("4e03")), second.responseToken());
    assertEquals(Optional.of(LegibleMechanism.code(LIST)), second.mechListMic());
  }

  @Test
  void the_servers_code_of_the_list_ends_it_and_the_sealing_begins_anew() throws DecodeException {
    challenged();
    assertThrowsExactly(IllegalStateException.class, () -> client.wrap(new byte[1]));
    Turn turn =
        client.step(
            response(
                NegTokenResp.ACCEPT_COMPLETED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LegibleMechanism.code(LIST))));
    assertEquals(new Turn(Bytes.empty(), true), turn);
    assertEquals(1, ntlm.rewinds());
    assertRefused(
        "SPNEGO: a token follows the last one, expected none",
        () -> client.step(Bytes.hex("a1023000")));
  }

  @Test
  void a_list_that_somebody_changed_is_refused() throws DecodeException {
    challenged();
    assertRefused(
        "legible mechanism: code is wrong",
        () ->
            client.step(
                response(
                    NegTokenResp.ACCEPT_COMPLETED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LegibleMechanism.code(Bytes.hex("3000"))))));
  }

  @Test
  void an_unprotected_list_is_refused_if_the_preferred_one_was_not_chosen() throws DecodeException {
    challenged();
    assertRefused(
        "NegTokenResp: mechListMIC is missing",
        () ->
            client.step(
                response(
                    NegTokenResp.ACCEPT_COMPLETED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void a_mechanism_that_was_not_offered_is_refused() {
    assertRefused(
        "NegTokenResp: supportedMech is 2a864882f712010202, expected one of those offered",
        () ->
            client.step(
                response(
                    NegTokenResp.ACCEPT_INCOMPLETE,
                    Optional.of(MechType.MICROSOFT_KERBEROS),
                    Optional.empty(),
                    Optional.empty())));
  }

  /**
   * Kerberos has two names, [MS-SPNG] 3.2.5.1: the token for the one is the token for the other.
   */
  @Test
  void a_mechanism_under_its_other_name_does_not_begin_anew() throws DecodeException {
    SpnegoClient twoNames =
        new SpnegoClient(
            List.of(
                new Candidate(MechType.MICROSOFT_KERBEROS, kerberos),
                new Candidate(MechType.KERBEROS, kerberos)));
    Turn turn =
        twoNames.step(
            response(
                NegTokenResp.ACCEPT_COMPLETED,
                Optional.of(MechType.KERBEROS),
                Optional.of("4b02"),
                Optional.empty()));
    assertEquals(new Turn(Bytes.empty(), true), turn);
    assertEquals(MechType.KERBEROS, twoNames.mechType());
  }

  /** RFC 4178 section 5: whose mechanism is established first protects the list first. */
  @Test
  void a_server_may_send_its_code_of_the_list_with_its_last_token() throws DecodeException {
    NegTokenResp answer =
        sent(
            client.step(
                response(
                    NegTokenResp.ACCEPT_INCOMPLETE,
                    Optional.of(MechType.KERBEROS),
                    Optional.of("4b02"),
                    Optional.of(LegibleMechanism.code(LIST)))));
    assertEquals(Optional.of(LegibleMechanism.code(LIST)), answer.mechListMic());
    Turn turn =
        client.step(
            response(
                NegTokenResp.ACCEPT_COMPLETED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertEquals(new Turn(Bytes.empty(), true), turn);
  }

  @Test
  void a_code_that_nobody_asked_for_must_be_right_too() {
    assertRefused(
        "legible mechanism: code is wrong",
        () ->
            client.step(
                response(
                    NegTokenResp.ACCEPT_COMPLETED,
                    Optional.of(MechType.KERBEROS),
                    Optional.of("4b02"),
                    Optional.of(LegibleMechanism.code(Bytes.hex("3000"))))));
  }

  @Test
  void a_rejection_is_told() {
    assertRefused(
        "NegTokenResp: negState is reject, expected a mechanism",
        () ->
            client.step(
                response(
                    NegTokenResp.REJECT, Optional.empty(), Optional.empty(), Optional.empty())));
  }

  @Test
  void a_server_that_never_ends_is_refused() throws DecodeException {
    String[] answers = new String[20];
    Arrays.fill(answers, "00");
    SpnegoClient endless =
        new SpnegoClient(
            List.of(new Candidate(MechType.KERBEROS, new LegibleMechanism("4b", answers))));
    Bytes more =
        response(
            NegTokenResp.ACCEPT_INCOMPLETE, Optional.empty(), Optional.of("00"), Optional.empty());
    for (int i = 0; i < 8; i++) {
      assertFalse(endless.step(more).established());
    }
    assertRefused("SPNEGO: more than 8 tokens were sent", () -> endless.step(more));
  }

  @Test
  void nothing_to_offer_is_the_callers_fault() {
    assertThrowsExactly(IllegalArgumentException.class, () -> new SpnegoClient(List.of()));
    assertTrue(client.start().size() > 0);
  }
}
