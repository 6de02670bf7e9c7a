package rdpdoctor.knowledge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.knowledge.Answers.always;
import static rdpdoctor.knowledge.Answers.answers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;

class NegotiationTest {

  /** Answers measured on real servers, and those of Windows by its settings. */
  static Stream<Arguments> servers() {
    return Stream.of(
        server(
            "xrdp, security_layer rdp",
            answers("-", "S0", "S0", "S0", "S0", "S0", "S0"),
            SecurityLayerReading.RDP_ONLY,
            NlaRequirement.NOT_OFFERED),
        server(
            "xrdp, negotiate",
            answers("-", "S0", "S1", "S0", "S1", "S0", "S1"),
            SecurityLayerReading.NEGOTIATED,
            NlaRequirement.NOT_OFFERED),
        server(
            "xrdp, tls",
            answers("-", "F1", "S1", "F1", "S1", "F1", "S1"),
            SecurityLayerReading.TLS_REQUIRED,
            NlaRequirement.NOT_OFFERED),
        server(
            "FreeRDP shadow nla, GNOME Remote Desktop",
            answers("F5", "F5", "F5", "S2", "S2", "F5", "S2"),
            SecurityLayerReading.TLS_REQUIRED,
            NlaRequirement.REQUIRED),
        server(
            "FreeRDP shadow tls",
            answers("F1", "F1", "S1", "F1", "S1", "F1", "S1"),
            SecurityLayerReading.TLS_REQUIRED,
            NlaRequirement.NOT_OFFERED),
        server(
            "FreeRDP shadow rdp, weston rdp4",
            answers("S0", "S0", "F2", "F2", "F2", "F2", "F2"),
            SecurityLayerReading.RDP_ONLY,
            NlaRequirement.NOT_OFFERED),
        server(
            "FreeRDP shadow any, weston tls",
            answers("S0", "S0", "S1", "F2", "S1", "F2", "S1"),
            SecurityLayerReading.NEGOTIATED,
            NlaRequirement.NOT_OFFERED),
        server(
            "FreeRDP shadow ext",
            always("F1"),
            SecurityLayerReading.NOTHING_OFFERED,
            NlaRequirement.NOT_OFFERED),
        server(
            "Windows, SecurityLayer 2 without NLA",
            answers("F1", "F1", "S1", "S2", "S2", "S8", "S8"),
            SecurityLayerReading.TLS_REQUIRED,
            NlaRequirement.OFFERED),
        server(
            "Windows, SecurityLayer 1 without NLA",
            answers("S0", "S0", "S1", "S2", "S2", "S8", "S8"),
            SecurityLayerReading.NEGOTIATED,
            NlaRequirement.OFFERED),
        server(
            "no negotiation data at all",
            always("-"),
            SecurityLayerReading.RDP_ONLY,
            NlaRequirement.NOT_OFFERED),
        server(
            "a fault that asks for NLA whatever is requested",
            always("F5"),
            SecurityLayerReading.NOTHING_OFFERED,
            NlaRequirement.REQUIRED));
  }

  private static Arguments server(
      String name, NegotiationMatrix matrix, SecurityLayerReading layer, NlaRequirement nla) {
    return Arguments.of(name, matrix, layer, nla);
  }

  /** A survey asks for everything, and a server that selects that has refused nothing. */
  @Test
  void an_answer_to_one_request_requires_nothing() {
    NegotiationMatrix survey =
        new NegotiationMatrix(
            List.of(
                new NegotiationAnswer(OptionalInt.of(0xb), NegotiationAnswer.Kind.SELECTED, 2, 0)));
    assertEquals(Optional.empty(), Negotiation.securityLayer(survey));
    assertEquals(Optional.of(NlaRequirement.SELECTED), Negotiation.nla(survey));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void reads_security_layer_and_nla_from_what_was_selected(
      String name, NegotiationMatrix matrix, SecurityLayerReading layer, NlaRequirement nla) {
    assertEquals(Optional.of(layer), Negotiation.securityLayer(matrix), name);
    assertEquals(Optional.of(nla), Negotiation.nla(matrix), name);
  }

  @Test
  void says_nothing_of_a_server_that_stays_silent() {
    NegotiationMatrix silent = always(".");
    assertEquals(Optional.empty(), Negotiation.securityLayer(silent));
    assertEquals(Optional.empty(), Negotiation.nla(silent));
    assertEquals(Optional.empty(), Negotiation.refusal(silent));
  }

  @Test
  void silence_to_one_request_is_no_refusal_of_all() {
    NegotiationMatrix matrix = answers("F1", "F1", "F2", "F2", "F2", ".", "F2");
    assertEquals(Optional.empty(), Negotiation.securityLayer(matrix));
    assertEquals(Optional.empty(), Negotiation.refusal(matrix));
  }

  @Test
  void the_refusal_of_all_is_the_one_to_the_most_capable_request() {
    assertEquals(
        failure(2), Negotiation.refusal(answers("F1", "F1", "F3", "F1", "F3", "F1", "F2")));
    assertEquals(failure(3), Negotiation.refusal(answers("-", "F1", "F3", "F1", "F3")));
    assertEquals(Optional.empty(), Negotiation.refusal(answers("F1", "F1", "S1")));
  }

  @Test
  void the_refusal_of_tls_is_the_answer_to_tls_alone() {
    assertEquals(failure(3), Negotiation.tlsRefusal(answers("S0", "S0", "F3", "F2")));
    assertEquals(Optional.empty(), Negotiation.tlsRefusal(answers("S0", "S0", "S0", "F3")));
  }

  @Test
  void a_code_that_nobody_knows_stays_the_number_that_was_sent() {
    NegotiationAnswer unknown =
        new NegotiationAnswer(OptionalInt.of(1), NegotiationAnswer.Kind.FAILURE, -2, 0);
    assertEquals(
        Optional.of(WireCode.of(CodeSpace.NEGOTIATION_FAILURE, 0xFFFFFFFEL)),
        Negotiation.tlsRefusal(new NegotiationMatrix(List.of(unknown))));
  }

  private static Optional<WireCode> failure(int code) {
    return Optional.of(WireCode.of(CodeSpace.NEGOTIATION_FAILURE, code));
  }
}
