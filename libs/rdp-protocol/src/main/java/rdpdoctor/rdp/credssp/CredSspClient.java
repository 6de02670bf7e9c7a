package rdpdoctor.rdp.credssp;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The client of CredSSP, [MS-CSSP] 3.1.5: tokens until both sides know each other, then the binding
 * to the server's key in both directions, then the credentials. It announces the same version in
 * every message and speaks the lower one of both sides.
 */
public final class CredSspClient {

  /** For a server that closes the connection when a newer version is announced. */
  public static final int FALLBACK_VERSION = 4;

  /** More than any key or code, sealed, takes. */
  private static final int LONGEST_SEALED = 16 * 1024;

  private static final int OLDEST_VERSION = 2;

  private final Offer offer;
  private final SecurityMechanism mechanism;
  private final PublicKeyBinding binding;
  private final Optional<TsCredentials> credentials;
  private State state = State.EXCHANGING_TOKENS;
  private int version;

  private CredSspClient(
      Offer offer,
      SecurityMechanism mechanism,
      PublicKeyBinding binding,
      Optional<TsCredentials> credentials) {
    this.offer = offer;
    this.mechanism = mechanism;
    this.binding = binding;
    this.credentials = credentials;
    this.version = offer.version();
  }

  /**
   * What was agreed on before CredSSP, and which version is announced.
   *
   * @param version 6, or {@value #FALLBACK_VERSION}: to a client of version 5 no server explains a
   *     refusal
   * @param isHybridEx the server selected HYBRID_EX and tells at the end whether the user may sign
   *     in
   */
  public record Offer(int version, boolean isHybridEx) {

    public Offer {
      if (version != TsRequest.NEWEST_VERSION && version != FALLBACK_VERSION) {
        throw new IllegalArgumentException("version is %d, expected 6 or 4".formatted(version));
      }
    }
  }

  /**
   * What follows from a message.
   *
   * @param send empty if nothing is to be sent
   * @param result once it is over; what is to be sent is sent first
   */
  public record Step(Bytes send, Optional<CredSspResult> result) {}

  private enum State {
    EXCHANGING_TOKENS,
    AWAITING_BINDING,
    AWAITING_AUTHORIZATION,
    OVER
  }

  /**
   * A client for one sign-in.
   *
   * @param subjectPublicKeyInfo of the certificate that the server showed in TLS
   * @param nonce 32 random bytes
   * @param credentials to be handed over; empty to stop once both sides have proved who they are
   */
  public static CredSspClient create(
      Offer offer,
      SecurityMechanism mechanism,
      Bytes subjectPublicKeyInfo,
      Bytes nonce,
      Optional<TsCredentials> credentials)
      throws DecodeException {
    PublicKeyBinding binding = PublicKeyBinding.of(subjectPublicKeyInfo, nonce);
    return new CredSspClient(offer, mechanism, binding, credentials);
  }

  public Bytes start() {
    return TsRequest.token(offer.version(), mechanism.start()).encode();
  }

  /** Whether the next message is the four bytes of {@link EarlyUserAuthorization}. */
  public boolean awaitsAuthorization() {
    return state == State.AWAITING_AUTHORIZATION;
  }

  /** Takes one whole message of the server. */
  public Step receive(Bytes message) throws DecodeException {
    return switch (state) {
      case EXCHANGING_TOKENS -> unlessRefused(message, this::tokenReceived);
      case AWAITING_BINDING -> unlessRefused(message, this::bindingReceived);
      case AWAITING_AUTHORIZATION -> authorizationReceived(message);
      case OVER -> throw new IllegalStateException("CredSSP is over");
    };
  }

  private interface Reaction {
    Step to(TsRequest request) throws DecodeException;
  }

  private Step unlessRefused(Bytes message, Reaction reaction) throws DecodeException {
    TsRequest request = TsRequest.decode(message);
    if (request.errorCode().isPresent()) {
      return over(Bytes.empty(), new CredSspResult.Refused(request.errorCode().getAsLong()));
    }
    return reaction.to(request);
  }

  private Step tokenReceived(TsRequest request) throws DecodeException {
    version = Math.min(offer.version(), supported(request.version()));
    SecurityMechanism.Turn turn =
        mechanism.step(TsRequest.required("negoTokens", request.negoToken()));
    if (!turn.established()) {
      return send(TsRequest.token(offer.version(), turn.token()));
    }
    state = State.AWAITING_BINDING;
    Optional<Bytes> token = Optional.of(turn.token()).filter(bytes -> !bytes.isEmpty());
    Bytes pubKeyAuth = mechanism.wrap(binding.ofClient(version).toArray());
    Optional<Bytes> nonce =
        Optional.of(binding.nonce()).filter(bytes -> PublicKeyBinding.usesHashes(version));
    return send(TsRequest.binding(offer.version(), token, pubKeyAuth, nonce));
  }

  private static int supported(int version) throws DecodeException {
    if (version < OLDEST_VERSION) {
      throw new DecodeException(
          "TSRequest: version is %d, expected at least %d".formatted(version, OLDEST_VERSION));
    }
    return version;
  }

  private Step bindingReceived(TsRequest request) throws DecodeException {
    Bytes sealed = TsRequest.required("pubKeyAuth", request.pubKeyAuth());
    if (sealed.size() > LONGEST_SEALED) {
      throw new DecodeException(
          "TSRequest: pubKeyAuth is %d bytes long, expected at most %d"
              .formatted(sealed.size(), LONGEST_SEALED));
    }
    return notBound(sealed)
        .map(why -> over(Bytes.empty(), new CredSspResult.KeyNotBound(why)))
        .or(() -> credentials.map(this::handOver))
        .orElseGet(() -> over(Bytes.empty(), new CredSspResult.Proven()));
  }

  /** Why this is not the server's half of the binding; empty if it is. */
  private Optional<String> notBound(Bytes sealed) {
    try {
      byte[] actual = mechanism.unwrap(sealed).toArray();
      return MessageDigest.isEqual(actual, binding.ofServer(version).toArray())
          ? Optional.empty()
          : Optional.of("pubKeyAuth speaks of another public key than that of the TLS connection");
    } catch (DecodeException e) {
      return Optional.of(e.getMessage());
    }
  }

  private Step handOver(TsCredentials known) {
    byte[] plain = known.encode();
    try {
      Bytes last = TsRequest.credentials(offer.version(), mechanism.wrap(plain)).encode();
      if (!offer.isHybridEx()) {
        return over(last, new CredSspResult.SignedIn());
      }
      state = State.AWAITING_AUTHORIZATION;
      return new Step(last, Optional.empty());
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** A server that cannot use the credentials says so in place of the result. */
  private Step authorizationReceived(Bytes message) throws DecodeException {
    if (message.size() != EarlyUserAuthorization.SIZE) {
      return unlessRefused(message, CredSspClient::unexplained);
    }
    EarlyUserAuthorization result = EarlyUserAuthorization.decode(message);
    return over(
        Bytes.empty(),
        result.isGranted()
            ? new CredSspResult.SignedIn()
            : new CredSspResult.NotAuthorized(result));
  }

  private static Step unexplained(TsRequest request) throws DecodeException {
    throw new DecodeException(
        "TSRequest: errorCode is missing, expected one in place of the authorization result");
  }

  private static Step send(TsRequest request) {
    return new Step(request.encode(), Optional.empty());
  }

  private Step over(Bytes send, CredSspResult result) {
    state = State.OVER;
    return new Step(send, Optional.of(result));
  }
}
