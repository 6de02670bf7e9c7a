package rdpdoctor.rdp.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Connect-time auto-detection, [MS-RDPBCGR] 1.3.9 and 3.3.5.14: between the client's introduction
 * and licensing the server measures the round trip, and then the bandwidth.
 */
public final class AutoDetectPhase implements ServerPhase<AutoDetectPhase.Result> {

  private static final String STATE = "connect-time auto-detection";

  /** Enough to be measured in milliseconds on a slow line, and little on a fast one. */
  private static final Bytes PAYLOAD = Bytes.of(new byte[8 * 1024]);

  private final ShareChannel transport;
  private final int channelId;
  private final InstantSource clock;
  private Instant asked = Instant.EPOCH;
  private Optional<Duration> roundTrip = Optional.empty();
  private int sequenceNumber;

  private AutoDetectPhase(ShareChannel transport, int channelId, InstantSource clock) {
    this.transport = transport;
    this.channelId = channelId;
    this.clock = clock;
  }

  /**
   * For a client that takes part in it; others have no message channel or do not say so.
   *
   * @param clock for the time that the network takes
   */
  public static Optional<AutoDetectPhase> with(
      ClientSettings client, ShareChannel transport, InstantSource clock) {
    return client.supports(ClientData.SUPPORT_NETCHAR_AUTODETECT)
            && transport.messageChannelId().isPresent()
        ? Optional.of(
            new AutoDetectPhase(transport, transport.messageChannelId().getAsInt(), clock))
        : Optional.empty();
  }

  /** How it ends. */
  public sealed interface Result {

    /**
     * What is known of the network.
     *
     * @param bandwidth in kilobits a second
     */
    record Measured(Duration roundTrip, long bandwidth) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  /** RTT Measure Request. */
  public Bytes start() {
    asked = clock.instant();
    return packet(
        new AutoDetectRequest.RttMeasure(++sequenceNumber, AutoDetectRequest.RTT_CONNECT_TIME));
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataRequest(int _, int channel, Bytes data) when channel == channelId ->
          answered(response(data));
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Step.finished(new Result.Disconnected(reason));
      case DomainPdu other -> throw ServerPhase.unexpected(STATE, other);
    };
  }

  private AutoDetectResponse response(Bytes data) throws DecodeException {
    PduCipher.Opened opened = transport.cipher().open(data);
    if ((opened.flags() & PduCipher.SEC_AUTODETECT_RSP) == 0) {
      throw new DecodeException(
          "%s: flags are 0x%04x, expected SEC_AUTODETECT_RSP among them"
              .formatted(STATE, opened.flags()));
    }
    AutoDetectResponse response = AutoDetectResponse.decode(opened.data());
    if (response.sequenceNumber() != sequenceNumber) {
      throw new DecodeException(
          "auto-detect response: sequenceNumber is %d, expected %d"
              .formatted(response.sequenceNumber(), sequenceNumber));
    }
    return response;
  }

  private Step<Result> answered(AutoDetectResponse response) throws DecodeException {
    return switch (response) {
      case AutoDetectResponse.RttMeasure _ when roundTrip.isEmpty() -> measureBandwidth();
      case AutoDetectResponse.BandwidthMeasureResults results when roundTrip.isPresent() ->
          measured(roundTrip.get(), bandwidth(results));
      // A client that was here before tells what came out then, and is not measured again.
      case AutoDetectResponse.NetworkCharacteristicsSync(int _, long bandwidth, long rtt)
          when roundTrip.isEmpty() ->
          Step.finished(new Result.Measured(Duration.ofMillis(rtt), bandwidth));
      case AutoDetectResponse other -> throw ServerPhase.unexpected(STATE, other);
    };
  }

  private Step<Result> measureBandwidth() {
    roundTrip = Optional.of(Duration.between(asked, clock.instant()));
    Bytes start =
        packet(
            new AutoDetectRequest.BandwidthMeasureStart(
                ++sequenceNumber, AutoDetectRequest.START_CONNECT_TIME));
    Bytes payload =
        packet(new AutoDetectRequest.BandwidthMeasurePayload(++sequenceNumber, PAYLOAD));
    Bytes stop =
        packet(
            new AutoDetectRequest.BandwidthMeasureStop(
                ++sequenceNumber, AutoDetectRequest.STOP_CONNECT_TIME, Bytes.empty()));
    return Step.sending(start.plus(payload).plus(stop));
  }

  /** Bits a millisecond are kilobits a second; what took no time took less than one. */
  private static long bandwidth(AutoDetectResponse.BandwidthMeasureResults results) {
    return results.byteCount() * Byte.SIZE / Math.max(1, results.timeDelta());
  }

  private Step<Result> measured(Duration rtt, long bandwidth) {
    Bytes characteristics =
        new ByteWriter().u32le(rtt.toMillis()).u32le(bandwidth).u32le(rtt.toMillis()).toBytes();
    return Step.finished(
        packet(
            new AutoDetectRequest.NetworkCharacteristicsResult(
                ++sequenceNumber, AutoDetectRequest.RESULT_ALL, characteristics)),
        new Result.Measured(rtt, bandwidth));
  }

  private Bytes packet(AutoDetectRequest request) {
    return transport.message(channelId, PduCipher.SEC_AUTODETECT_REQ, request.encode());
  }
}
