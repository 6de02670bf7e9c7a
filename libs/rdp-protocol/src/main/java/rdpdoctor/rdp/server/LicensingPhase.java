package rdpdoctor.rdp.server;

import java.util.Optional;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseServer;
import rdpdoctor.rdp.license.LicenseServer.Outcome;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Licensing, [MS-RDPBCGR] 3.3.5.3.12 and [MS-RDPELE] 3.2; the server speaks first. */
public final class LicensingPhase implements ServerPhase<LicensingPhase.Result> {

  private static final String STATE = "licensing";

  /** Windows Server 2008 and later say that they read encrypted licensing PDUs. */
  private static final int FLAGS = PduCipher.SEC_LICENSE_PKT | PduCipher.SEC_LICENSE_ENCRYPT_CS;

  private final int ioChannelId;
  private final PduCipher cipher;
  private final LicensePolicy policy;
  private Optional<LicenseServer> exchange = Optional.empty();

  /**
   * Begins where the client has introduced itself.
   *
   * @param cipher of the introduction
   */
  public LicensingPhase(int ioChannelId, PduCipher cipher, LicensePolicy policy) {
    this.ioChannelId = ioChannelId;
    this.cipher = cipher;
    this.policy = policy;
  }

  /** How it ends. */
  public sealed interface Result {

    /**
     * A session may begin.
     *
     * @param by how the exchange ended; without one no licence was needed
     */
    record Licensed(Optional<Outcome> by) implements Result {}

    /** The client was told that it gets no licence; the connection ends. */
    record Refused(LicenseMessage.ErrorAlert alert) implements Result {}

    /** The client said that it takes no licence; the connection ends. */
    record Declined(LicenseMessage.ErrorAlert alert) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  /** The server's first word, which may be its last. */
  public Step<Result> start() {
    return switch (policy) {
      case LicensePolicy.NotNeeded _ ->
          Step.finished(
              packet(LicenseMessage.ErrorAlert.validClient()),
              new Result.Licensed(Optional.empty()));
      case LicensePolicy.Refuse(LicenseMessage.ErrorAlert alert) ->
          Step.finished(packet(alert), new Result.Refused(alert));
      case LicensePolicy.Issue issue -> begin(LicenseServer.issuing(issue.terms()));
      case LicensePolicy.Withhold withhold ->
          begin(LicenseServer.refusing(withhold.terms(), withhold.alert()));
    };
  }

  private Step<Result> begin(LicenseServer server) {
    exchange = Optional.of(server);
    return Step.sending(packet(server.start()));
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataRequest(int _, int channelId, Bytes data)
          when channelId == ioChannelId && exchange.isPresent() ->
          step(exchange.get().receive(message(data)));
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Step.finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw ServerPhase.unexpected(STATE, other);
    };
  }

  private LicenseMessage message(Bytes data) throws DecodeException {
    PduCipher.Opened opened = cipher.open(data);
    if ((opened.flags() & PduCipher.SEC_LICENSE_PKT) == 0) {
      throw new DecodeException(
          "%s: flags are 0x%04x, expected SEC_LICENSE_PKT among them"
              .formatted(STATE, opened.flags()));
    }
    return LicenseMessage.decodeOfClient(opened.data());
  }

  private Step<Result> step(LicenseServer.Step step) {
    Bytes send = step.send().map(this::packet).orElse(Bytes.empty());
    return new Step<>(send, step.outcome().map(LicensingPhase::result));
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Issued _, Outcome.Valid _ -> new Result.Licensed(Optional.of(outcome));
      case Outcome.Refused(LicenseMessage.ErrorAlert alert) -> new Result.Refused(alert);
      case Outcome.Declined(LicenseMessage.ErrorAlert alert) -> new Result.Declined(alert);
    };
  }

  /** In the clear: whether a client reads encrypted ones would have to be asked first. */
  private Bytes packet(LicenseMessage message) {
    Bytes data = PduCipher.inTheClear(FLAGS, LicenseMessage.encode(message));
    return DataTpdu.wrap(
        new DomainPdu.SendDataIndication(SharePdu.SERVER_CHANNEL_ID, ioChannelId, data).encode());
  }
}
