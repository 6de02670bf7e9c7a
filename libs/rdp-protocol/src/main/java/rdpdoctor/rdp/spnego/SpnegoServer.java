package rdpdoctor.rdp.spnego;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The acceptor of SPNEGO, RFC 4178 section 3.2: takes the mechanism that the client likes best
 * among those it has. Where that is not the client's first one, both sides have to protect the list
 * of mechanisms; else they do if the client does. A client that begins with a token of NTLM or
 * Kerberos itself gets bare tokens, as from Windows.
 */
public final class SpnegoServer implements SecurityAcceptor {

  private final List<Candidate> candidates;
  private State state = State.EXPECTING;
  private Optional<Choice> choice = Optional.empty();

  /** Accepts these mechanisms; which of them is preferred is the client's to say. */
  public SpnegoServer(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  /** A mechanism under the name by which it is offered. */
  public record Candidate(MechType mechType, SecurityAcceptor mechanism) {}

  private enum State {
    EXPECTING,
    BARE,
    CHOSEN,
    AWAITING_MIC,
    ESTABLISHED
  }

  /** What the client was answered to its list. */
  private record Choice(Candidate candidate, boolean isPreferred, Bytes mechTypes) {

    SecurityAcceptor mechanism() {
      return candidate.mechanism();
    }
  }

  @Override
  public Answer accept(Bytes token) throws DecodeException {
    return switch (state) {
      case EXPECTING -> begun(token);
      case BARE -> chosen().mechanism().accept(token);
      case CHOSEN -> continued(NegTokenResp.decode(token));
      case AWAITING_MIC ->
          completed(NegTokenResp.decode(token).mechListMic(), Bytes.empty(), false);
      case ESTABLISHED ->
          throw new DecodeException("SPNEGO: a token follows the last one, expected none");
    };
  }

  private Choice chosen() {
    return choice.orElseThrow(() -> new IllegalStateException("SPNEGO is not established yet"));
  }

  private Answer begun(Bytes token) throws DecodeException {
    Optional<MechType> bare = MechType.ofBare(token);
    if (bare.isPresent()) {
      state = State.BARE;
      Candidate candidate = accepted(List.of(bare.get().oid()));
      choice = Optional.of(new Choice(candidate, true, Bytes.empty()));
      return candidate.mechanism().accept(token);
    }
    NegTokenInit init = NegTokenInit.decode(token);
    Candidate candidate = accepted(init.mechTypes());
    Bytes preferred = init.mechTypes().getFirst();
    boolean isPreferred = candidate.mechType().oid().equals(preferred);
    choice = Optional.of(new Choice(candidate, isPreferred, init.encodeMechTypes()));
    state = State.CHOSEN;
    // The token of the client's favourite is of no use to another mechanism.
    return isPreferred && init.mechToken().isPresent()
        ? stepped(init.mechToken().get(), init.mechListMic(), true)
        : incomplete(Bytes.empty(), true);
  }

  private Candidate accepted(List<Bytes> mechTypes) throws DecodeException {
    for (Bytes oid : mechTypes) {
      for (Candidate candidate : candidates) {
        if (candidate.mechType().oid().equals(oid)) {
          return candidate;
        }
      }
    }
    throw new DecodeException(
        "NegTokenInit: mechTypes is %s, expected %s among them"
            .formatted(mechTypes, candidates.stream().map(Candidate::mechType).toList()));
  }

  private Answer continued(NegTokenResp response) throws DecodeException {
    Bytes token =
        response
            .responseToken()
            .orElseThrow(() -> new DecodeException("NegTokenResp: responseToken is missing"));
    return stepped(token, response.mechListMic(), false);
  }

  private Answer stepped(Bytes token, Optional<Bytes> mechListMic, boolean isFirst)
      throws DecodeException {
    return switch (chosen().mechanism().accept(token)) {
      case Answer.Continue(Bytes answer) -> incomplete(answer, isFirst);
      case Answer.Refused refused -> refused;
      case Answer.Accepted(Bytes answer) when chosen().isPreferred() || mechListMic.isPresent() ->
          completed(mechListMic, answer, isFirst);
      case Answer.Accepted(Bytes answer) -> {
        state = State.AWAITING_MIC;
        yield incomplete(answer, isFirst);
      }
    };
  }

  private Answer incomplete(Bytes token, boolean isFirst) {
    boolean requestsMic = isFirst && !chosen().isPreferred();
    int negState = requestsMic ? NegTokenResp.REQUEST_MIC : NegTokenResp.ACCEPT_INCOMPLETE;
    return new Answer.Continue(response(negState, token, isFirst, Optional.empty()));
  }

  private Answer completed(Optional<Bytes> clientMic, Bytes token, boolean isFirst)
      throws DecodeException {
    if (clientMic.isEmpty() && !chosen().isPreferred()) {
      throw new DecodeException("NegTokenResp: mechListMIC is missing");
    }
    state = State.ESTABLISHED;
    Optional<Bytes> serverMic =
        clientMic.isPresent() ? Optional.of(protectedList(clientMic.get())) : Optional.empty();
    return new Answer.Accepted(response(NegTokenResp.ACCEPT_COMPLETED, token, isFirst, serverMic));
  }

  /** The server's code of the list, once the client's was found to be right. */
  private Bytes protectedList(Bytes clientMic) throws DecodeException {
    SecurityAcceptor mechanism = chosen().mechanism();
    mechanism.verifyMic(chosen().mechTypes(), clientMic);
    Bytes serverMic = mechanism.mic(chosen().mechTypes());
    mechanism.rewindSealing();
    return serverMic;
  }

  /** The first answer, and no other, names the mechanism. */
  private Bytes response(int negState, Bytes token, boolean isFirst, Optional<Bytes> mechListMic) {
    return new NegTokenResp(
            OptionalInt.of(negState),
            Optional.of(chosen().candidate().mechType().oid()).filter(_ -> isFirst),
            Optional.of(token).filter(bytes -> !bytes.isEmpty()),
            mechListMic)
        .encode();
  }

  @Override
  public Bytes wrap(byte[] message) {
    return chosen().mechanism().wrap(message);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return chosen().mechanism().unwrap(message);
  }

  @Override
  public byte[] unwrapSecret(Bytes message) throws DecodeException {
    return chosen().mechanism().unwrapSecret(message);
  }

  @Override
  public Bytes mic(Bytes message) {
    return chosen().mechanism().mic(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    chosen().mechanism().verifyMic(message, mic);
  }

  @Override
  public void rewindSealing() {
    chosen().mechanism().rewindSealing();
  }
}
