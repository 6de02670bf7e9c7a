package rdpdoctor.network.listen;

import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.network.caption.PacketCaptions;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;

/**
 * A Connection Request with one combination of protocols.
 *
 * @param requested empty for a request without negotiation data
 */
public record Question(OptionalInt requested) {

  /** What a current client asks for. */
  public static final Question EVERYTHING =
      of(SecurityProtocol.SSL | SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX);

  public static final Question NO_NEGOTIATION = new Question(OptionalInt.empty());

  /** Standard RDP security, by name. */
  public static final Question RDP = of(SecurityProtocol.RDP);

  /** Every combination that tells servers apart; {@link #EVERYTHING} comes first. */
  public static final List<Question> ALL =
      List.of(
          EVERYTHING,
          NO_NEGOTIATION,
          RDP,
          of(SecurityProtocol.SSL),
          of(SecurityProtocol.HYBRID),
          of(SecurityProtocol.SSL | SecurityProtocol.HYBRID),
          of(SecurityProtocol.RDSTLS),
          of(SecurityProtocol.HYBRID_EX),
          of(SecurityProtocol.RDSAAD));

  private static final Dialect X224 = new Dialect(Stage.LISTEN, Framing.TPKT, PacketCaptions::of);

  private static final String COOKIE = "Cookie: mstshash=rdpdoctor";

  public static Question of(int requestedProtocols) {
    return new Question(OptionalInt.of(requestedProtocols));
  }

  /** Asks on a new connection, which stays open. */
  public Answered ask(Call call, Deadline deadline) {
    Bytes request = Tpkt.wrap(new ConnectionRequest(COOKIE, requested).encode());
    return read(call.exchange(X224, request, deadline));
  }

  /** The answer of a server that did not even let us connect again. */
  Answered unanswered(boolean timedOut) {
    return without(
        timedOut ? NegotiationAnswer.Kind.SILENT : NegotiationAnswer.Kind.RESET, Bytes.empty());
  }

  private Answered read(Reply reply) {
    return switch (reply) {
      case Reply.Message(Bytes bytes) -> confirm(bytes);
      case Reply.Silent(Bytes partial) -> without(NegotiationAnswer.Kind.SILENT, partial);
      case Reply.Closed(Bytes partial) -> without(NegotiationAnswer.Kind.CLOSED, partial);
      case Reply.Reset(Bytes partial) -> without(NegotiationAnswer.Kind.RESET, partial);
      case Reply.Malformed(Bytes partial, String anomaly) -> malformed(partial, anomaly);
    };
  }

  private Answered confirm(Bytes bytes) {
    try {
      Negotiation negotiation = ConnectionConfirm.decode(Tpkt.unwrap(bytes)).negotiation();
      return new Answered(answer(negotiation), bytes, List.of());
    } catch (DecodeException e) {
      return isUltimatum(bytes)
          ? without(NegotiationAnswer.Kind.DISCONNECTED, bytes)
          : malformed(bytes, e.getMessage());
    }
  }

  /** Some servers end the connection in the words of a later phase. */
  private static boolean isUltimatum(Bytes packet) {
    try {
      return DomainPdu.decode(DataTpdu.unwrap(packet))
          instanceof DomainPdu.DisconnectProviderUltimatum;
    } catch (DecodeException e) {
      return false;
    }
  }

  private NegotiationAnswer answer(Negotiation negotiation) {
    return switch (negotiation) {
      case Negotiation.None _ ->
          new NegotiationAnswer(requested, NegotiationAnswer.Kind.NO_DATA, 0, 0);
      case Negotiation.Response(int flags, int protocol) ->
          new NegotiationAnswer(requested, NegotiationAnswer.Kind.SELECTED, protocol, flags);
      case Negotiation.Failure(int code) ->
          new NegotiationAnswer(requested, NegotiationAnswer.Kind.FAILURE, code, 0);
    };
  }

  private Answered without(NegotiationAnswer.Kind kind, Bytes partial) {
    return new Answered(new NegotiationAnswer(requested, kind, 0, 0), partial, List.of());
  }

  private Answered malformed(Bytes bytes, String anomaly) {
    NegotiationAnswer answer =
        new NegotiationAnswer(requested, NegotiationAnswer.Kind.MALFORMED, 0, 0);
    return new Answered(answer, bytes, List.of(anomaly));
  }

  /**
   * What came back.
   *
   * @param bytes everything that was received
   * @param anomalies what breaks the rules in it
   */
  public record Answered(NegotiationAnswer answer, Bytes bytes, List<String> anomalies) {

    public Answered {
      anomalies = List.copyOf(anomalies);
    }

    /** Whether an RDP server said it. */
    public boolean isRdp() {
      return switch (answer.kind()) {
        case SELECTED, FAILURE, NO_DATA, DISCONNECTED -> true;
        case SILENT, CLOSED, RESET, MALFORMED -> false;
      };
    }

    /** Whether the connection goes on. */
    public boolean leadsOn() {
      return leadsToTls() || leadsToRdpSecurity();
    }

    /** Whether the connection goes on with TLS. */
    public boolean leadsToTls() {
      return answer.kind() == NegotiationAnswer.Kind.SELECTED
          && answer.code() != SecurityProtocol.RDP;
    }

    /** Whether the connection goes on with TLS, and without CredSSP behind it. */
    public boolean leadsToPlainTls() {
      return answer.selected(SecurityProtocol.SSL);
    }

    /** Whether the connection goes on with standard RDP security. */
    public boolean leadsToRdpSecurity() {
      return answer.kind() == NegotiationAnswer.Kind.NO_DATA
          || answer.selected(SecurityProtocol.RDP);
    }
  }
}
