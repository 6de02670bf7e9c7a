package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server of one exchange, [MS-RDPELE] 3.2: it asks for a licence, checks the client with a
 * platform challenge, and issues a new licence or one that takes the place of the client's.
 */
public final class LicenseServer {

  private final LicenseTerms terms;
  private final Optional<LicenseMessage.ErrorAlert> refusal;
  private State state = new State.AwaitingClient();

  private LicenseServer(LicenseTerms terms, Optional<LicenseMessage.ErrorAlert> refusal) {
    this.terms = terms;
    this.refusal = refusal;
  }

  /** Every client that answers the challenge gets a licence. */
  public static LicenseServer issuing(LicenseTerms terms) {
    return new LicenseServer(terms, Optional.empty());
  }

  /** No client gets one: the stock is empty, which shows when a licence is to be taken from it. */
  public static LicenseServer refusing(LicenseTerms terms, LicenseMessage.ErrorAlert alert) {
    return new LicenseServer(terms, Optional.of(alert));
  }

  /** How far it has come. */
  private sealed interface State {

    record AwaitingClient() implements State {}

    /**
     * The challenge is out.
     *
     * @param type of the message that will carry the licence
     */
    record AwaitingResponse(LicenseKeys keys, int type) implements State {}

    record Over() implements State {}
  }

  /**
   * What follows from a message.
   *
   * @param send to the client; nothing to one that gave up
   * @param outcome once the exchange is over
   */
  public record Step(Optional<LicenseMessage> send, Optional<Outcome> outcome) {}

  /** How the exchange ends. */
  public sealed interface Outcome {

    /** A licence was issued to this client. */
    record Issued(License license) implements Outcome {}

    /** The client showed a licence that is still good. */
    record Valid(StoredLicense shown) implements Outcome {}

    record Refused(LicenseMessage.ErrorAlert alert) implements Outcome {}

    /**
     * The client breaks the exchange off: it trusts no certificate of ours, or takes no licence.
     */
    record Declined(LicenseMessage.ErrorAlert alert) implements Outcome {}
  }

  /** The server's first word: Server License Request. */
  public LicenseMessage start() {
    License license = terms.license();
    return new LicenseRequest(
            terms.serverRandom(),
            new ProductInformation(license.version(), license.companyName(), license.productId()),
            LicenseRequest.KEY_EXCHANGE_ALG_RSA,
            terms.key().certificate(),
            List.of(license.scope()))
        .message();
  }

  /** Takes one message of the client. */
  public Step receive(LicenseMessage message) throws DecodeException {
    return switch (message) {
      case LicenseMessage.ErrorAlert alert -> over(Optional.empty(), new Outcome.Declined(alert));
      case LicenseMessage.Exchange(int type, Bytes body) -> exchange(type, body);
    };
  }

  private Step exchange(int type, Bytes body) throws DecodeException {
    return switch (state) {
      case State.AwaitingClient _ when type == LicenseMessage.NEW_LICENSE_REQUEST ->
          requested(NewLicenseRequest.decode(body));
      case State.AwaitingClient _ when type == LicenseMessage.LICENSE_INFO ->
          shown(StoredLicense.decode(body));
      case State.AwaitingResponse(LicenseKeys keys, int answer)
          when type == LicenseMessage.PLATFORM_CHALLENGE_RESPONSE ->
          responded(PlatformChallengeResponse.decode(body), keys, answer);
      case State.AwaitingClient _ -> throw misplaced(type, "a licence is asked for");
      case State.AwaitingResponse _ -> throw misplaced(type, "the challenge is unanswered");
      case State.Over _ -> throw misplaced(type, "the exchange is over");
    };
  }

  private static DecodeException misplaced(int type, String state) {
    return new DecodeException(
        "licensing: received message 0x%02x, which has no place while %s".formatted(type, state));
  }

  private Step requested(NewLicenseRequest request) {
    return challenge(
        keys(request.clientRandom(), request.encryptedPremasterSecret()),
        LicenseMessage.NEW_LICENSE);
  }

  private Step shown(StoredLicense stored) {
    LicenseKeys keys = keys(stored.clientRandom(), stored.encryptedPremasterSecret());
    if (!keys.mac(keys.crypt(stored.encryptedHardwareId())).equals(stored.mac())) {
      return refused(invalidMac());
    }
    return stored.license().equals(terms.license().content())
        ? over(Optional.of(LicenseMessage.ErrorAlert.validClient()), new Outcome.Valid(stored))
        : challenge(keys, LicenseMessage.UPGRADE_LICENSE);
  }

  private LicenseKeys keys(Bytes clientRandom, Bytes encryptedPremasterSecret) {
    Bytes secret =
        terms.key().decrypt(encryptedPremasterSecret, LicenseRandom.PREMASTER_SECRET_SIZE);
    return LicenseKeys.derive(secret, clientRandom, terms.serverRandom());
  }

  private Step challenge(LicenseKeys keys, int type) {
    state = new State.AwaitingResponse(keys, type);
    LicenseMessage challenge = PlatformChallenge.of(terms.challenge(), keys).message();
    return new Step(Optional.of(challenge), Optional.empty());
  }

  private Step responded(PlatformChallengeResponse response, LicenseKeys keys, int type)
      throws DecodeException {
    if (!response.isSigned(keys)) {
      return refused(invalidMac());
    }
    if (!response.repeats(terms.challenge(), keys)) {
      return refused(abort(LicenseMessage.ERR_INVALID_CLIENT));
    }
    return refusal.isPresent() ? refused(refusal.get()) : issued(keys, type);
  }

  private Step issued(LicenseKeys keys, int type) {
    return over(
        Optional.of(IssuedLicense.of(terms.license(), keys).message(type)),
        new Outcome.Issued(terms.license()));
  }

  private Step refused(LicenseMessage.ErrorAlert alert) {
    return over(Optional.of(alert), new Outcome.Refused(alert));
  }

  private Step over(Optional<LicenseMessage> send, Outcome outcome) {
    state = new State.Over();
    return new Step(send, Optional.of(outcome));
  }

  private static LicenseMessage.ErrorAlert invalidMac() {
    return abort(LicenseMessage.ERR_INVALID_MAC);
  }

  private static LicenseMessage.ErrorAlert abort(long code) {
    return new LicenseMessage.ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT);
  }
}
