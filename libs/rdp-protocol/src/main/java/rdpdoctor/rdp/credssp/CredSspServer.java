package rdpdoctor.rdp.credssp;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server of CredSSP, [MS-CSSP] 3.1.5: tokens until it is clear who signs in, then the binding
 * to its own key in both directions, then the credentials of the client.
 */
public final class CredSspServer {

  private static final int OLDEST_VERSION = 2;
  private static final Bytes NO_NONCE = Bytes.of(new byte[PublicKeyBinding.NONCE_SIZE]);

  private final Terms terms;
  private final SecurityAcceptor acceptor;
  private final Bytes subjectPublicKeyInfo;
  private State state = State.EXCHANGING_TOKENS;

  private CredSspServer(Terms terms, SecurityAcceptor acceptor, Bytes subjectPublicKeyInfo) {
    this.terms = terms;
    this.acceptor = acceptor;
    this.subjectPublicKeyInfo = subjectPublicKeyInfo;
  }

  /**
   * How the server deals with clients.
   *
   * @param version the newest that it speaks, 2 to 6
   */
  public record Terms(int version, Disclosure disclosure) {

    public Terms {
      if (version < OLDEST_VERSION || version > TsRequest.NEWEST_VERSION) {
        throw new IllegalArgumentException("version is %d, expected 2 to 6".formatted(version));
      }
    }

    /** Those of a Windows with all updates. */
    public static Terms usual() {
      return new Terms(TsRequest.NEWEST_VERSION, Disclosure.WITHOUT_NAMES);
    }
  }

  /**
   * What follows from a message.
   *
   * @param send empty if nothing is to be sent
   * @param outcome once it is over; what is to be sent is sent first
   */
  public record Step(Bytes send, Optional<Outcome> outcome) {}

  /** How it ends for the server. */
  public sealed interface Outcome {

    /**
     * The client handed over its credentials. Where HYBRID_EX was selected, it awaits the four
     * bytes of {@link EarlyUserAuthorization} now.
     *
     * @param credentials their password is the server's to close
     */
    record SignedIn(TsCredentials credentials) implements Outcome {}

    /**
     * The client is not let in.
     *
     * @param status the true reason, whatever the client was told
     */
    record Refused(long status) implements Outcome {}

    /** The client sees another key than that of this server: somebody is in between. */
    record KeyNotBound(String why) implements Outcome {}
  }

  private enum State {
    EXCHANGING_TOKENS,
    AWAITING_BINDING,
    AWAITING_CREDENTIALS,
    OVER
  }

  /**
   * A server for one sign-in.
   *
   * @param subjectPublicKeyInfo of the certificate that it shows in TLS
   */
  public static CredSspServer create(
      Terms terms, SecurityAcceptor acceptor, Bytes subjectPublicKeyInfo) throws DecodeException {
    PublicKeyBinding.of(subjectPublicKeyInfo, NO_NONCE);
    return new CredSspServer(terms, acceptor, subjectPublicKeyInfo);
  }

  /** Takes one whole message of the client. */
  public Step receive(Bytes message) throws DecodeException {
    TsRequest request = TsRequest.decode(message);
    if (request.version() < OLDEST_VERSION) {
      throw new DecodeException(
          "TSRequest: version is %d, expected at least %d"
              .formatted(request.version(), OLDEST_VERSION));
    }
    return switch (state) {
      case EXCHANGING_TOKENS -> tokenReceived(request);
      case AWAITING_BINDING -> bindingReceived(request, Optional.empty());
      case AWAITING_CREDENTIALS -> credentialsReceived(request);
      case OVER -> throw new IllegalStateException("CredSSP is over");
    };
  }

  /** The lower one of both sides is spoken. */
  private int version(TsRequest request) {
    return Math.min(terms.version(), request.version());
  }

  private Step tokenReceived(TsRequest request) throws DecodeException {
    Bytes token = TsRequest.required("negoTokens", request.negoToken());
    return switch (acceptor.accept(token)) {
      case SecurityAcceptor.Answer.Continue(Bytes answer) ->
          send(TsRequest.token(version(request), answer));
      case SecurityAcceptor.Answer.Refused(long status) -> refused(request, status);
      case SecurityAcceptor.Answer.Accepted(Bytes answer) -> accepted(request, answer);
    };
  }

  private Step refused(TsRequest request, long status) {
    OptionalLong code =
        TsRequest.explainsRefusals(request.version())
            ? terms.disclosure().errorCode(status)
            : OptionalLong.empty();
    Bytes send =
        code.isPresent()
            ? TsRequest.refusal(version(request), code.getAsLong()).encode()
            : Bytes.empty();
    return over(send, new Outcome.Refused(status));
  }

  private Step accepted(TsRequest request, Bytes token) throws DecodeException {
    Optional<Bytes> last = Optional.of(token).filter(bytes -> !bytes.isEmpty());
    // A client that awaits the last token of SPNEGO binds the key only behind it.
    if (request.pubKeyAuth().isEmpty() && last.isPresent()) {
      state = State.AWAITING_BINDING;
      return send(TsRequest.token(version(request), last.get()));
    }
    return bindingReceived(request, last);
  }

  private Step bindingReceived(TsRequest request, Optional<Bytes> token) throws DecodeException {
    Bytes sealed = TsRequest.required("pubKeyAuth", request.pubKeyAuth());
    int version = version(request);
    PublicKeyBinding binding = binding(request, version);
    Optional<String> objection = notBound(sealed, binding.ofClient(version));
    if (objection.isPresent()) {
      return over(Bytes.empty(), new Outcome.KeyNotBound(objection.get()));
    }
    state = State.AWAITING_CREDENTIALS;
    Bytes answer = acceptor.wrap(binding.ofServer(version).toArray());
    return send(TsRequest.binding(version, token, answer, Optional.empty()));
  }

  private PublicKeyBinding binding(TsRequest request, int version) throws DecodeException {
    if (!PublicKeyBinding.usesHashes(version)) {
      return PublicKeyBinding.of(subjectPublicKeyInfo, NO_NONCE);
    }
    Bytes nonce = TsRequest.required("clientNonce", request.clientNonce());
    if (nonce.size() != PublicKeyBinding.NONCE_SIZE) {
      throw new DecodeException(
          "TSRequest: clientNonce is %d bytes long, expected %d"
              .formatted(nonce.size(), PublicKeyBinding.NONCE_SIZE));
    }
    return PublicKeyBinding.of(subjectPublicKeyInfo, nonce);
  }

  /** Why this is not the client's half of the binding; empty if it is. */
  private Optional<String> notBound(Bytes sealed, Bytes expected) {
    try {
      byte[] actual = acceptor.unwrap(sealed).toArray();
      return MessageDigest.isEqual(actual, expected.toArray())
          ? Optional.empty()
          : Optional.of("pubKeyAuth speaks of another public key than that of the TLS connection");
    } catch (DecodeException e) {
      return Optional.of(e.getMessage());
    }
  }

  private Step credentialsReceived(TsRequest request) throws DecodeException {
    byte[] plain = acceptor.unwrapSecret(TsRequest.required("authInfo", request.authInfo()));
    try {
      return over(Bytes.empty(), new Outcome.SignedIn(TsCredentials.decode(plain)));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Step send(TsRequest request) {
    return new Step(request.encode(), Optional.empty());
  }

  private Step over(Bytes send, Outcome outcome) {
    state = State.OVER;
    return new Step(send, Optional.of(outcome));
  }
}
