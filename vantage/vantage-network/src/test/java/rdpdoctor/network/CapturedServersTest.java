package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.listen.Question;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.capture.CapturedServer;
import rdpdoctor.testkit.peer.ScriptedPeer;

/**
 * Servers of real Windows versions as they were recorded. What is encrypted cannot be played again
 * to somebody with other keys, so a look goes as far as the plain text does.
 */
class CapturedServersTest {

  private static final int RDP = 0;
  private static final int SSL = 1;
  private static final int SSL_OR_HYBRID = 3;
  private static final int HYBRID = 2;
  private static final int HYBRID_EX = 8;

  @Test
  void windows_2003_does_standard_rdp_security_and_refuses_tls() {
    Facts facts = look("zeek/rdp-proprietary-encryption.pcap");
    NegotiationMatrix matrix = value(facts, ListenFacts.MATRIX);
    assertTrue(matrix.to(RDP).orElseThrow().selected(RDP));
    assertTrue(matrix.to(SSL).orElseThrow().failed(2));
    assertEquals(SecureOutcome.STANDARD_RDP_SECURITY, value(facts, SecureFacts.OUTCOME));
    assertEquals(EncryptionLevel.HIGH, value(facts, SecureFacts.ENCRYPTION_LEVEL));
    assertEquals(CertificateKind.PROPRIETARY, value(facts, SecureFacts.RDP_CERTIFICATE));
    assertEquals(
        List.of(0x02),
        value(facts, SecureFacts.ENCRYPTION_METHODS).answers().stream()
            .filter(EncryptionMethodAnswer::accepted)
            .map(EncryptionMethodAnswer::offered)
            .toList());
    assertEquals(ConnectOutcome.JOINED, value(facts, ConnectFacts.OUTCOME));
  }

  /** The recorded client joined more channels, and those confirms come where licensing should. */
  @Test
  void what_the_recording_says_out_of_turn_is_no_word_on_licences() {
    Facts facts = look("zeek/rdp-proprietary-encryption.pcap");
    assertEquals(LicenseOutcome.MALFORMED, value(facts, LicenseFacts.OUTCOME));
    assertEquals(
        "licensing: received ChannelJoinConfirm, which has no place here",
        value(facts, ConnectFacts.ANOMALY));
  }

  /** It was asked for SSL and HYBRID, so only that question is answered. */
  @Test
  void windows_2008_r2_prefers_nla_to_tls() throws IOException {
    try (ScriptedPeer server = server("zeek/rdp-to-ssl.pcap");
        Call call = call(server)) {
      NegotiationAnswer answer =
          Question.of(SSL_OR_HYBRID).ask(call, Deadline.in(Looks.PATIENT)).answer();
      assertTrue(answer.selected(HYBRID));
      assertEquals(0x01, answer.flags());
    }
  }

  /** The recording ends before the server answers the settings. */
  @Test
  void a_server_that_the_recording_leaves_without_an_answer_is_silent() {
    Facts facts = look("zeek/rdp-unknown-keyboard.pcap", Looks.SHORT);
    assertTrue(value(facts, ListenFacts.MATRIX).to(RDP).orElseThrow().selected(RDP));
    assertEquals(Optional.empty(), facts.value(SecureFacts.OUTCOME));
    assertEquals(ConnectOutcome.SILENT, value(facts, ConnectFacts.OUTCOME));
  }

  /** It signed another client's random number, so the handshake begins and then fails. */
  @Test
  void windows_10_selects_nla_with_early_authorization_and_shows_its_flags() {
    Facts facts = look("ndpi/rdp.pcap");
    NegotiationAnswer answer = value(facts, ListenFacts.MATRIX).to(11).orElseThrow();
    assertTrue(answer.selected(HYBRID_EX));
    assertEquals(0x1f, answer.flags());
    assertEquals(SecureOutcome.TLS_FAILED, value(facts, SecureFacts.OUTCOME));
    assertEquals(Optional.empty(), facts.value(SecureFacts.TLS_ALERT));
    assertEquals(Optional.empty(), facts.value(SecureFacts.CERTIFICATE));
  }

  private static Facts look(String capture) {
    return look(capture, Looks.PATIENT);
  }

  private static Facts look(String capture, Duration timeout) {
    try (ScriptedPeer server = server(capture)) {
      return Looks.full(server, timeout);
    }
  }

  private static ScriptedPeer server(String capture) {
    return CapturedServer.of(Shared.require("pcaps/" + capture));
  }

  private static Call call(ScriptedPeer server) throws IOException {
    Dialer dialer = new Dialer(new InetSocketAddress(server.host(), server.port()));
    return new Call(dialer.dial(Deadline.in(Looks.PATIENT)), new Wiretap(Tap.NONE).connection());
  }
}
