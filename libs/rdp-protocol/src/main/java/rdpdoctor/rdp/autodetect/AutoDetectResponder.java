package rdpdoctor.rdp.autodetect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Answers what a server asks about the network, [MS-RDPBCGR] 3.2.5.14. */
public final class AutoDetectResponder {

  private Optional<Instant> started = Optional.empty();
  private long bytes;

  /** Takes note of bytes that a session received, for a measurement while it is active. */
  public void received(int count) {
    bytes += count;
  }

  /**
   * What to answer.
   *
   * @param now when the request was received
   */
  public Optional<AutoDetectResponse> receive(AutoDetectRequest request, Instant now) {
    return switch (request) {
      case AutoDetectRequest.RttMeasure(int number, int _) ->
          Optional.of(new AutoDetectResponse.RttMeasure(number));
      case AutoDetectRequest.BandwidthMeasureStart _ -> {
        started = Optional.of(now);
        bytes = 0;
        yield Optional.empty();
      }
      case AutoDetectRequest.BandwidthMeasurePayload payload -> {
        received(payload.payload().size());
        yield Optional.empty();
      }
      case AutoDetectRequest.BandwidthMeasureStop stop -> stopped(stop, now);
      case AutoDetectRequest.NetworkCharacteristicsResult _ -> Optional.empty();
    };
  }

  /** Who did not begin to measure has nothing to tell. */
  private Optional<AutoDetectResponse> stopped(
      AutoDetectRequest.BandwidthMeasureStop stop, Instant now) {
    received(stop.payload().size());
    Optional<AutoDetectResponse> results =
        started.map(
            start ->
                new AutoDetectResponse.BandwidthMeasureResults(
                    stop.sequenceNumber(),
                    stop.isConnectTime()
                        ? AutoDetectResponse.RESULTS_CONNECT_TIME
                        : AutoDetectResponse.RESULTS_CONTINUOUS,
                    Math.max(0, Duration.between(start, now).toMillis()),
                    bytes));
    started = Optional.empty();
    return results;
  }
}
