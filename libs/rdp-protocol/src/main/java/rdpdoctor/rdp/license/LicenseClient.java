package rdpdoctor.rdp.license;

import java.util.Optional;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A client that has stored no licence and stores none, [MS-RDPELE] 3.3. It goes through the whole
 * exchange, which takes a licence from the server's stock.
 */
public final class LicenseClient {

  private final LicenseApplicant applicant;
  private final LicenseRandom random;
  private final Optional<ServerCertificate> certificate;
  private LicenseStage stage = LicenseStage.AWAITING_REQUEST;
  private Optional<LicenseKeys> keys = Optional.empty();

  /**
   * A client for one exchange.
   *
   * @param certificate of the server security data, which counts where the request has none
   */
  public LicenseClient(
      LicenseApplicant applicant, LicenseRandom random, Optional<ServerCertificate> certificate) {
    this.applicant = applicant;
    this.random = random;
    this.certificate = certificate;
  }

  /** What follows from a message. */
  public sealed interface Step {

    record Answer(LicenseMessage message) implements Step {}

    record Over(LicenseResult result) implements Step {}
  }

  /** Takes one message of the server. */
  public Step receive(LicenseMessage message) throws DecodeException {
    return switch (message) {
      case LicenseMessage.ErrorAlert alert when alert.isValidClient() ->
          new Step.Over(new LicenseResult.NotNeeded(stage));
      case LicenseMessage.ErrorAlert alert ->
          new Step.Over(new LicenseResult.Refused(stage, alert));
      case LicenseMessage.Exchange(int type, Bytes body) -> exchange(type, body);
    };
  }

  private Step exchange(int type, Bytes body) throws DecodeException {
    if (keys.isEmpty() && type == LicenseMessage.LICENSE_REQUEST) {
      return requested(LicenseRequest.decode(body));
    }
    LicenseKeys agreed = keys.orElseThrow(() -> misplaced(type));
    return switch (type) {
      case LicenseMessage.PLATFORM_CHALLENGE -> challenged(PlatformChallenge.decode(body), agreed);
      // A server may leave the challenge away.
      case LicenseMessage.NEW_LICENSE, LicenseMessage.UPGRADE_LICENSE ->
          issued(IssuedLicense.decode(body), agreed);
      default -> throw misplaced(type);
    };
  }

  private DecodeException misplaced(int type) {
    return new DecodeException(
        "licensing: received message 0x%02x, which has no place while %s".formatted(type, stage));
  }

  private Step requested(LicenseRequest request) {
    Optional<ServerCertificate> trusted;
    try {
      trusted = certificate(request);
    } catch (DecodeException e) {
      return distrusted(e.getMessage(), LicenseMessage.ERR_INVALID_SERVER_CERTIFICATE);
    }
    return trusted
        .map(key -> ask(request, key))
        .orElseGet(
            () ->
                distrusted(
                    "Server License Request: ServerCertificate is missing",
                    LicenseMessage.ERR_INVALID_SERVER_CERTIFICATE));
  }

  private Optional<ServerCertificate> certificate(LicenseRequest request) throws DecodeException {
    return request.certificate().isEmpty()
        ? certificate
        : Optional.of(ServerCertificate.decode(request.certificate()));
  }

  private Step ask(LicenseRequest request, ServerCertificate key) {
    keys =
        Optional.of(
            LicenseKeys.derive(
                random.premasterSecret(), random.clientRandom(), request.serverRandom()));
    stage = LicenseStage.AWAITING_CHALLENGE;
    return answer(
        new NewLicenseRequest(
                NewLicenseRequest.WINDOWS,
                random.clientRandom(),
                key.encrypt(random.premasterSecret()),
                applicant.userName(),
                applicant.machineName())
            .message());
  }

  private Step challenged(PlatformChallenge message, LicenseKeys keys) throws DecodeException {
    if (stage == LicenseStage.AWAITING_LICENSE) {
      throw misplaced(LicenseMessage.PLATFORM_CHALLENGE);
    }
    Bytes challenge = keys.crypt(message.encryptedChallenge());
    if (!keys.mac(challenge).equals(message.mac())) {
      return wrongMac("Server Platform Challenge", message.mac());
    }
    stage = LicenseStage.AWAITING_LICENSE;
    return answer(PlatformChallengeResponse.of(challenge, applicant.hardwareId(), keys).message());
  }

  private Step issued(IssuedLicense message, LicenseKeys keys) throws DecodeException {
    Bytes clear = keys.crypt(message.encryptedLicense());
    return keys.mac(clear).equals(message.mac())
        ? new Step.Over(new LicenseResult.Granted(License.decode(clear)))
        : wrongMac("Server New License", message.mac());
  }

  private Step wrongMac(String structure, Bytes mac) {
    return distrusted(
        "%s: MACData is %s, expected the MAC of the data".formatted(structure, mac.toHex()),
        LicenseMessage.ERR_INVALID_MAC);
  }

  private Step distrusted(String why, long errorCode) {
    return new Step.Over(
        new LicenseResult.Distrusted(
            stage, why, new LicenseMessage.ErrorAlert(errorCode, LicenseMessage.ST_TOTAL_ABORT)));
  }

  private static Step answer(LicenseMessage message) {
    return new Step.Answer(message);
  }
}
