package rdpdoctor.rdp.autodetect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;

class AutoDetectResponderTest {

  private static final Bytes HUNDRED = Bytes.of(new byte[100]);

  private final AutoDetectResponder responder = new AutoDetectResponder();

  private Optional<AutoDetectResponse> at(long millis, AutoDetectRequest request) {
    return responder.receive(request, Instant.ofEpochMilli(millis));
  }

  private static AutoDetectRequest start(int type) {
    return new AutoDetectRequest.BandwidthMeasureStart(1, type);
  }

  private static AutoDetectRequest stop(int type, Bytes payload) {
    return new AutoDetectRequest.BandwidthMeasureStop(7, type, payload);
  }

  @Test
  void a_round_trip_is_answered_by_its_number() {
    assertEquals(
        Optional.of(new AutoDetectResponse.RttMeasure(3)),
        at(0, new AutoDetectRequest.RttMeasure(3, AutoDetectRequest.RTT_CONNECT_TIME)));
  }

  @Test
  void at_connect_time_the_payloads_are_counted() {
    assertEquals(Optional.empty(), at(1000, start(AutoDetectRequest.START_CONNECT_TIME)));
    assertEquals(
        Optional.empty(), at(1010, new AutoDetectRequest.BandwidthMeasurePayload(2, HUNDRED)));
    assertEquals(
        Optional.empty(), at(1015, new AutoDetectRequest.BandwidthMeasurePayload(3, HUNDRED)));
    assertEquals(
        Optional.of(
            new AutoDetectResponse.BandwidthMeasureResults(
                7, AutoDetectResponse.RESULTS_CONNECT_TIME, 25, 300)),
        at(1025, stop(AutoDetectRequest.STOP_CONNECT_TIME, HUNDRED)));
  }

  @Test
  void later_what_the_session_received_is_counted_from_the_start_on() {
    responder.received(5000);
    at(0, start(AutoDetectRequest.START_CONTINUOUS));
    responder.received(400);
    assertEquals(
        Optional.of(
            new AutoDetectResponse.BandwidthMeasureResults(
                7, AutoDetectResponse.RESULTS_CONTINUOUS, 2000, 400)),
        at(2000, stop(AutoDetectRequest.STOP_CONTINUOUS, Bytes.empty())));
  }

  @Test
  void an_end_without_a_beginning_is_not_answered() {
    assertEquals(Optional.empty(), at(0, stop(AutoDetectRequest.STOP_CONTINUOUS, Bytes.empty())));
  }

  @Test
  void a_clock_that_went_back_measures_nothing() {
    at(1000, start(AutoDetectRequest.START_CONTINUOUS));
    assertEquals(
        Optional.of(
            new AutoDetectResponse.BandwidthMeasureResults(
                7, AutoDetectResponse.RESULTS_CONTINUOUS, 0, 0)),
        at(900, stop(AutoDetectRequest.STOP_CONTINUOUS, Bytes.empty())));
  }

  @Test
  void the_result_is_only_heard() {
    assertEquals(
        Optional.empty(),
        at(
            0,
            new AutoDetectRequest.NetworkCharacteristicsResult(
                1, AutoDetectRequest.RESULT_RTT, Bytes.of(new byte[8]))));
  }
}
