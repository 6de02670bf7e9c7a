package rdpdoctor.rdp.spnego;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The initiator of SPNEGO, RFC 4178 section 3.2: begins with the mechanism that it prefers and goes
 * over to the one that the server chooses. Where the server does not end the exchange with the
 * mechanism's own last token, both sides protect the list of mechanisms, so that nobody in between
 * can shorten it.
 */
public final class SpnegoClient implements SecurityMechanism {

  /** More than Kerberos and NTLM take together. */
  private static final int MOST_TOKENS = 8;

  private final List<Candidate> candidates;
  private final NegTokenInit init;
  private Candidate chosen;
  private State state = State.OFFERED;
  private boolean isListVerified;
  private int tokens;

  /** Offers these, the preferred one first. */
  public SpnegoClient(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("candidates are none, expected at least one");
    }
    this.candidates = List.copyOf(candidates);
    this.chosen = candidates.getFirst();
    List<Bytes> mechTypes =
        candidates.stream().map(candidate -> candidate.mechType().oid()).toList();
    this.init =
        new NegTokenInit(
            mechTypes, Optional.of(chosen.mechanism().start()), Optional.<Bytes>empty());
  }

  /** A mechanism under the name by which it is offered. */
  public record Candidate(MechType mechType, SecurityMechanism mechanism) {}

  private enum State {
    OFFERED,
    CHOSEN,
    AWAITING_MIC,
    ESTABLISHED
  }

  @Override
  public Bytes start() {
    return init.encode();
  }

  @Override
  public Turn step(Bytes token) throws DecodeException {
    if (++tokens > MOST_TOKENS) {
      throw new DecodeException("SPNEGO: more than %d tokens were sent".formatted(MOST_TOKENS));
    }
    NegTokenResp response = NegTokenResp.decode(token);
    if (response.hasState(NegTokenResp.REJECT)) {
      throw new DecodeException("NegTokenResp: negState is reject, expected a mechanism");
    }
    return switch (state) {
      case OFFERED -> answered(response);
      case CHOSEN -> continued(response);
      case AWAITING_MIC -> protectedList(response);
      case ESTABLISHED ->
          throw new DecodeException("SPNEGO: a token follows the last one, expected none");
    };
  }

  /** The mechanism that the server chose; until it has, the preferred one. */
  public MechType mechType() {
    return chosen.mechType();
  }

  @Override
  public Bytes wrap(byte[] message) {
    return established().wrap(message);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return established().unwrap(message);
  }

  @Override
  public Bytes mic(Bytes message) {
    return established().mic(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    established().verifyMic(message, mic);
  }

  @Override
  public void rewindSealing() {
    established().rewindSealing();
  }

  private SecurityMechanism established() {
    if (state != State.ESTABLISHED) {
      throw new IllegalStateException("SPNEGO is not established yet");
    }
    return chosen.mechanism();
  }

  private Turn answered(NegTokenResp response) throws DecodeException {
    Candidate preferred = chosen;
    chosen =
        response.supportedMech().isPresent() ? offered(response.supportedMech().get()) : chosen;
    state = State.CHOSEN;
    // The first token was for the preferred one; another begins only now.
    return chosen.mechanism().equals(preferred.mechanism())
        ? continued(response)
        : turn(chosen.mechanism().start(), Optional.<Bytes>empty());
  }

  private Candidate offered(Bytes oid) throws DecodeException {
    return candidates.stream()
        .filter(candidate -> candidate.mechType().oid().equals(oid))
        .findFirst()
        .orElseThrow(
            () ->
                new DecodeException(
                    "NegTokenResp: supportedMech is %s, expected one of those offered"
                        .formatted(oid.toHex())));
  }

  private Turn continued(NegTokenResp response) throws DecodeException {
    Bytes token =
        response
            .responseToken()
            .orElseThrow(() -> new DecodeException("NegTokenResp: responseToken is missing"));
    Turn turn = chosen.mechanism().step(token);
    if (!turn.established()) {
      return turn(turn.token(), Optional.<Bytes>empty());
    }
    if (response.mechListMic().isPresent()) {
      verifyList(response.mechListMic().get());
    }
    if (isComplete(response) && turn.token().isEmpty()) {
      state = State.ESTABLISHED;
      return turn;
    }
    state = State.AWAITING_MIC;
    return turn(turn.token(), Optional.of(chosen.mechanism().mic(init.encodeMechTypes())));
  }

  /** Only the preferred mechanism may go without the protection of the list. */
  private boolean isComplete(NegTokenResp response) {
    return response.hasState(NegTokenResp.ACCEPT_COMPLETED)
        && chosen.mechanism().equals(candidates.getFirst().mechanism());
  }

  private Turn protectedList(NegTokenResp response) throws DecodeException {
    if (!response.hasState(NegTokenResp.ACCEPT_COMPLETED)) {
      throw new DecodeException("NegTokenResp: negState is not accept-completed at the end");
    }
    if (!isListVerified) {
      verifyList(
          response
              .mechListMic()
              .orElseThrow(() -> new DecodeException("NegTokenResp: mechListMIC is missing")));
    }
    chosen.mechanism().rewindSealing();
    state = State.ESTABLISHED;
    return new Turn(Bytes.empty(), true);
  }

  /** A server whose mechanism is established first sends its code with its last token. */
  private void verifyList(Bytes mic) throws DecodeException {
    chosen.mechanism().verifyMic(init.encodeMechTypes(), mic);
    isListVerified = true;
  }

  private static Turn turn(Bytes token, Optional<Bytes> mic) {
    Optional<Bytes> response = Optional.of(token).filter(bytes -> !bytes.isEmpty());
    NegTokenResp answer =
        new NegTokenResp(OptionalInt.empty(), Optional.<Bytes>empty(), response, mic);
    return new Turn(answer.encode(), false);
  }
}
