package rdpdoctor.knowledge.derive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationAnswer.Kind;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;

/**
 * What the answers to all combinations of requested protocols say together, [MS-RDPBCGR] 2.2.1.1.1
 * and 2.2.1.2.
 *
 * <p>Only what the server <em>selected</em> is offered. xrdp selects standard RDP security for any
 * request, so the absence of a failure is no support for what was requested.
 */
final class Negotiation {

  private static final int RDP = 0;
  private static final int SSL = 1;
  private static final int HYBRID = 2;
  private static final int HYBRID_EX = 8;
  private static final int HYBRID_REQUIRED_BY_SERVER = 5;

  /** The requests, most capable first, whose refusal stands for the refusal of all. */
  private static final List<Integer> WIDEST_FIRST = List.of(0xb, 3, SSL, RDP);

  private Negotiation() {}

  static Optional<SecurityLayerReading> securityLayer(NegotiationMatrix matrix) {
    boolean rdp = offersStandardRdpSecurity(matrix);
    boolean tls = matrix.answers().stream().anyMatch(Negotiation::selectsTls);
    if (rdp) {
      return Optional.of(tls ? SecurityLayerReading.NEGOTIATED : SecurityLayerReading.RDP_ONLY);
    }
    if (tls) {
      // Whoever was not asked for less has not required more.
      return withoutTls(matrix).findAny().map(_ -> SecurityLayerReading.TLS_REQUIRED);
    }
    return refusesEverything(matrix)
        ? Optional.of(SecurityLayerReading.NOTHING_OFFERED)
        : Optional.empty();
  }

  /**
   * A Connection Confirm without negotiation data means standard RDP security, [MS-RDPBCGR]
   * 3.3.5.3.2; except that xrdp sends one to a client that requested nothing and yet refuses the
   * request for standard RDP security: then the refusal counts.
   */
  private static boolean offersStandardRdpSecurity(NegotiationMatrix matrix) {
    boolean refusedWhenRequested =
        matrix.to(RDP).filter(answer -> answer.kind() == Kind.FAILURE).isPresent();
    return matrix.answers().stream()
        .filter(answer -> answer.requested().isPresent() || !refusedWhenRequested)
        .anyMatch(answer -> answer.selected(RDP) || answer.kind() == Kind.NO_DATA);
  }

  private static boolean selectsTls(NegotiationAnswer answer) {
    return answer.kind() == Kind.SELECTED && answer.code() != RDP;
  }

  static Optional<NlaRequirement> nla(NegotiationMatrix matrix) {
    List<NegotiationAnswer> plain = withoutNla(matrix).toList();
    boolean offered = matrix.answers().stream().anyMatch(Negotiation::selectsHybrid);
    boolean required =
        plain.stream().anyMatch(answer -> answer.failed(HYBRID_REQUIRED_BY_SERVER))
            || (offered && !plain.isEmpty() && plain.stream().allMatch(Negotiation::isFailure));
    if (required) {
      return Optional.of(NlaRequirement.REQUIRED);
    }
    if (offered) {
      return Optional.of(plain.isEmpty() ? NlaRequirement.SELECTED : NlaRequirement.OFFERED);
    }
    return hybridWasAnswered(matrix) ? Optional.of(NlaRequirement.NOT_OFFERED) : Optional.empty();
  }

  /** The answers to those who did not ask for NLA. */
  private static Stream<NegotiationAnswer> withoutNla(NegotiationMatrix matrix) {
    return Stream.concat(withoutTls(matrix), matrix.to(SSL).stream());
  }

  /** The answers to those who did not ask for TLS either. */
  private static Stream<NegotiationAnswer> withoutTls(NegotiationMatrix matrix) {
    return Stream.of(matrix.toNoRequest(), matrix.to(RDP)).flatMap(Optional::stream);
  }

  private static boolean selectsHybrid(NegotiationAnswer answer) {
    return answer.selected(HYBRID) || answer.selected(HYBRID_EX);
  }

  private static boolean hybridWasAnswered(NegotiationMatrix matrix) {
    return matrix.answers().stream()
        .filter(answer -> (answer.requested().orElse(RDP) & (HYBRID | HYBRID_EX)) != 0)
        .anyMatch(Negotiation::isConnectionConfirm);
  }

  static Optional<WireCode> refusal(NegotiationMatrix matrix) {
    if (!refusesEverything(matrix)) {
      return Optional.empty();
    }
    return WIDEST_FIRST.stream()
        .map(matrix::to)
        .flatMap(Optional::stream)
        .findFirst()
        .map(Negotiation::failureCode);
  }

  static Optional<WireCode> tlsRefusal(NegotiationMatrix matrix) {
    return matrix.to(SSL).filter(Negotiation::isFailure).map(Negotiation::failureCode);
  }

  private static boolean refusesEverything(NegotiationMatrix matrix) {
    List<NegotiationAnswer> requests =
        matrix.answers().stream().filter(answer -> answer.requested().isPresent()).toList();
    return !requests.isEmpty() && requests.stream().allMatch(Negotiation::isFailure);
  }

  private static boolean isFailure(NegotiationAnswer answer) {
    return answer.kind() == Kind.FAILURE;
  }

  private static boolean isConnectionConfirm(NegotiationAnswer answer) {
    return switch (answer.kind()) {
      case SELECTED, FAILURE, NO_DATA -> true;
      case DISCONNECTED, SILENT, CLOSED, RESET, MALFORMED -> false;
    };
  }

  private static WireCode failureCode(NegotiationAnswer answer) {
    return WireCode.of(CodeSpace.NEGOTIATION_FAILURE, Integer.toUnsignedLong(answer.code()));
  }
}
