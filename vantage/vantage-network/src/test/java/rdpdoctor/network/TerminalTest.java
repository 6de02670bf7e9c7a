package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.network.Looks.value;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;

/** How a terminal server may end the connection behind the negotiation, and what is told of it. */
class TerminalTest {

  @Test
  void a_connect_response_that_refuses_keeps_its_result() {
    Facts facts = look(Terminal.asked().send(Terminal.refusing(14)));
    assertEquals(SecureOutcome.RDP_SECURITY_REFUSED, value(facts, SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.REFUSED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(code(CodeSpace.MCS_RESULT, 14), value(facts, ConnectFacts.REASON));
  }

  @Test
  void an_ultimatum_in_place_of_the_settings_refuses_no_encryption() {
    Facts facts = look(Terminal.asked().send(Terminal.ultimatum(1)));
    assertEquals(Optional.empty(), facts.value(SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.DISCONNECTED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(code(CodeSpace.MCS_REASON, 1), value(facts, ConnectFacts.REASON));
  }

  @Test
  void a_server_that_closes_at_the_settings_accepts_no_encryption() {
    Facts facts = look(Terminal.asked());
    assertEquals(SecureOutcome.RDP_SECURITY_REFUSED, value(facts, SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.CLOSED, value(facts, ConnectFacts.OUTCOME));
    value(facts, SecureFacts.ENCRYPTION_METHODS)
        .answers()
        .forEach(answer -> assertEquals(false, answer.accepted()));
  }

  @Test
  void a_server_that_resets_at_the_settings_accepts_no_encryption() {
    Facts facts = look(Terminal.asked().reset());
    assertEquals(SecureOutcome.RDP_SECURITY_REFUSED, value(facts, SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.RESET, value(facts, ConnectFacts.OUTCOME));
  }

  @Test
  void settings_that_break_the_rules_are_named() {
    Facts facts = look(Terminal.asked().send("0300000902f0807f66"));
    assertEquals(ConnectOutcome.MALFORMED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(
        "MCS Connect-Response: Connect-Response length needs 1 bytes, 0 remain",
        value(facts, ConnectFacts.ANOMALY));
  }

  @Test
  void a_certificate_of_standard_rdp_security_that_does_not_parse_is_named() {
    Bytes garbage = Bytes.hex("ff000000");
    Bytes rest =
        new ByteWriter().u32le(32).u32le(garbage.size()).zeros(32).bytes(garbage).toBytes();
    Facts facts = look(Terminal.asked().send(Terminal.accepting(2, 3, rest)).staySilent());
    assertEquals(EncryptionLevel.HIGH, value(facts, SecureFacts.ENCRYPTION_LEVEL));
    assertEquals(CertificateKind.UNREADABLE, value(facts, SecureFacts.RDP_CERTIFICATE));
    assertEquals(
        "SERVER_CERTIFICATE: dwVersion is 255, expected 1 or 2",
        value(facts, SecureFacts.CERTIFICATE_ANOMALY));
  }

  @Test
  void a_user_that_may_not_attach_is_refused_with_the_result() {
    Facts facts =
        look(Terminal.settled().send(Terminal.packet(new DomainPdu.AttachUserConfirm(14, 0))));
    assertEquals(SecureOutcome.NO_ENCRYPTION, value(facts, SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.REFUSED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(code(CodeSpace.MCS_RESULT, 14), value(facts, ConnectFacts.REASON));
  }

  @Test
  void an_ultimatum_in_place_of_a_channel_keeps_its_reason() {
    Facts facts = look(Terminal.settled().send(Terminal.ultimatum(3)));
    assertEquals(SecureOutcome.NO_ENCRYPTION, value(facts, SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.DISCONNECTED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(code(CodeSpace.MCS_REASON, 3), value(facts, ConnectFacts.REASON));
  }

  @Test
  void a_valid_client_needs_no_licence() {
    LicenseMessage.ErrorAlert valid =
        new LicenseMessage.ErrorAlert(
            LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION);
    Facts facts = look(Terminal.informed().send(Terminal.license(valid)));
    assertEquals(ConnectOutcome.JOINED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(LicenseOutcome.VALID_CLIENT, value(facts, LicenseFacts.OUTCOME));
    assertEquals(Optional.empty(), facts.value(LicenseFacts.ERROR));
  }

  /** 6 is no licence server, 8 an invalid client; 4660 is nobody's. */
  @ParameterizedTest
  @ValueSource(longs = {6, 8, 4660})
  void a_licensing_error_keeps_its_code(long error) {
    LicenseMessage.ErrorAlert alert =
        new LicenseMessage.ErrorAlert(error, LicenseMessage.ST_TOTAL_ABORT);
    Facts facts = look(Terminal.informed().send(Terminal.license(alert)));
    assertEquals(LicenseOutcome.ERROR, value(facts, LicenseFacts.OUTCOME));
    assertEquals(code(CodeSpace.LICENSE_ERROR, error), value(facts, LicenseFacts.ERROR));
  }

  @Test
  void a_valid_client_whose_connection_is_aborted_all_the_same_has_an_error() {
    LicenseMessage.ErrorAlert contradiction =
        new LicenseMessage.ErrorAlert(
            LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_TOTAL_ABORT);
    Facts facts = look(Terminal.informed().send(Terminal.license(contradiction)));
    assertEquals(LicenseOutcome.ERROR, value(facts, LicenseFacts.OUTCOME));
  }

  @Test
  void a_licence_request_begins_an_exchange() {
    Facts facts = look(Terminal.informed().send(Terminal.license(Bytes.hex("01030400"))));
    assertEquals(LicenseOutcome.EXCHANGE_OFFERED, value(facts, LicenseFacts.OUTCOME));
  }

  /** ERRINFO_SERVER_DENIED_CONNECTION, and one that nobody knows yet. */
  @ParameterizedTest
  @ValueSource(longs = {7, 0xFEDCBA98L})
  void error_information_keeps_its_code_and_outranks_the_ultimatum_behind_it(long code) {
    Facts facts =
        look(Terminal.informed().send(Terminal.errorInfo(code)).send(Terminal.ultimatum(3)));
    assertEquals(LicenseOutcome.DENIED, value(facts, LicenseFacts.OUTCOME));
    assertEquals(code(CodeSpace.ERRINFO, code), value(facts, ConnectFacts.ERROR_INFO));
  }

  @Test
  void error_information_that_is_none_is_passed_over() {
    Facts facts = look(Terminal.informed().send(Terminal.errorInfo(0)).send(Terminal.ultimatum(1)));
    assertEquals(LicenseOutcome.DISCONNECTED, value(facts, LicenseFacts.OUTCOME));
    assertEquals(code(CodeSpace.MCS_REASON, 1), value(facts, ConnectFacts.REASON));
    assertEquals(Optional.empty(), facts.best(ConnectFacts.ERROR_INFO));
  }

  @Test
  void a_session_that_begins_without_a_word_on_licences_is_no_fault() {
    Bytes demandActive = Bytes.hex("0600 1100 ef03");
    Facts facts = look(Terminal.informed().send(Terminal.onIoChannel(demandActive)));
    assertEquals(LicenseOutcome.SKIPPED, value(facts, LicenseFacts.OUTCOME));
  }

  @Test
  void silence_after_the_client_information_is_told() {
    Facts facts = look(Terminal.informed().staySilent(), Looks.SHORT);
    assertEquals(LicenseOutcome.SILENT, value(facts, LicenseFacts.OUTCOME));
  }

  @Test
  void an_end_without_a_word_has_no_reason() {
    for (Script script : List.of(Terminal.informed(), Terminal.informed().reset())) {
      Facts facts = look(script);
      assertEquals(LicenseOutcome.DISCONNECTED, value(facts, LicenseFacts.OUTCOME));
      assertEquals(Optional.empty(), facts.best(ConnectFacts.REASON));
    }
  }

  @Test
  void a_licensing_message_that_breaks_the_rules_is_named() {
    Facts facts = look(Terminal.informed().send(Terminal.license(Bytes.hex("77030400"))));
    assertEquals(LicenseOutcome.MALFORMED, value(facts, LicenseFacts.OUTCOME));
    assertEquals(
        "licensing PDU: bMsgType is 0x77, expected a server's message",
        value(facts, ConnectFacts.ANOMALY));
  }

  private static Facts look(Script script) {
    return look(script, Looks.PATIENT);
  }

  private static Facts look(Script script, Duration timeout) {
    try (ScriptedPeer peer = ScriptedPeer.playing(script)) {
      return Looks.full(peer, timeout);
    }
  }

  private static WireCode code(CodeSpace space, long value) {
    return WireCode.of(space, value);
  }
}
