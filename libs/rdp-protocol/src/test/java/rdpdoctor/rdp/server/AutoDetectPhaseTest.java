package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.client.MessageChannel;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.server.AutoDetectPhase.Result;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class AutoDetectPhaseTest {

  private static final ShareChannel TRANSPORT =
      ShareChannel.plain(1005, 1003, OptionalInt.of(1004));

  private Instant now = Instant.EPOCH;

  private static ClientSettings client(int flags) throws DecodeException {
    return ClientSettings.decode(
        new ClientData("PC", 0, 0, new Desktop(800, 600, 16), flags, true).encode());
  }

  private AutoDetectPhase phase() throws DecodeException {
    ClientSettings client = client(ClientData.SUPPORT_NETCHAR_AUTODETECT);
    return AutoDetectPhase.with(client, TRANSPORT, () -> now).orElseThrow();
  }

  private static Bytes packet(Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(1005, 1004, data).encode());
  }

  private static Bytes answer(AutoDetectResponse response) {
    return PduCipher.inTheClear(PduCipher.SEC_AUTODETECT_RSP, response.encode());
  }

  @Test
  void our_client_is_measured() throws DecodeException {
    AutoDetectPhase phase = phase();
    MessageChannel messages = new MessageChannel();
    Bytes requests = phase.start();
    Optional<Result> result = Optional.empty();
    while (result.isEmpty()) {
      Bytes said = Bytes.empty();
      for (Bytes request : Talk.packets(requests)) {
        now = now.plusMillis(20);
        said = said.plus(said(messages, request));
      }
      ServerPhase.Step<Result> step = phase.receive(said);
      requests = step.send();
      result = step.result();
    }
    // 8 KiB in the 40 ms from Start to Stop.
    long kilobits = 8 * 1024 * 8 / 40;
    assertEquals(Optional.of(new Result.Measured(Duration.ofMillis(20), kilobits)), result);
    assertTrue(requests.size() > 0, "the client hears the result");
  }

  private Bytes said(MessageChannel messages, Bytes request) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(request))) {
      case DomainPdu.SendDataIndication(int _, int channel, Bytes data) when channel == 1004 ->
          messages
              .answer(TRANSPORT.cipher().open(data), now)
              .map(answer -> packet(PduCipher.inTheClear(answer.flags(), answer.data())))
              .orElse(Bytes.empty());
      case DomainPdu other -> throw new AssertionError(other);
    };
  }

  @Test
  void a_client_that_was_here_before_tells_what_came_out_then() throws DecodeException {
    AutoDetectPhase phase = phase();
    phase.start();
    AutoDetectResponse known = new AutoDetectResponse.NetworkCharacteristicsSync(1, 5000, 30);
    assertEquals(
        Optional.of(new Result.Measured(Duration.ofMillis(30), 5000)),
        phase.receive(packet(answer(known))).result());
  }

  @Test
  void a_client_that_does_not_take_part_is_not_asked() throws DecodeException {
    assertTrue(AutoDetectPhase.with(client(0), TRANSPORT, () -> now).isEmpty());
    ShareChannel without = ShareChannel.plain(1005, 1003, OptionalInt.empty());
    ClientSettings client = client(ClientData.SUPPORT_NETCHAR_AUTODETECT);
    assertTrue(AutoDetectPhase.with(client, without, () -> now).isEmpty());
  }

  @Test
  void an_answer_to_another_request_is_refused() throws DecodeException {
    AutoDetectPhase phase = phase();
    phase.start();
    assertRefused(
        "auto-detect response: sequenceNumber is 2, expected 1",
        () -> phase.receive(packet(answer(new AutoDetectResponse.RttMeasure(2)))));
  }

  @Test
  void what_comes_out_of_order_is_refused_in_every_state() throws DecodeException {
    AutoDetectPhase phase = phase();
    phase.start();
    assertRefused(
        "connect-time auto-detection: received BandwidthMeasureResults, which has no place here",
        () -> phase.receive(packet(answer(results(1)))));
    phase.receive(packet(answer(new AutoDetectResponse.RttMeasure(1))));
    assertRefused(
        "connect-time auto-detection: received RttMeasure, which has no place here",
        () -> phase.receive(packet(answer(new AutoDetectResponse.RttMeasure(4)))));
  }

  private static AutoDetectResponse results(int number) {
    return new AutoDetectResponse.BandwidthMeasureResults(
        number, AutoDetectResponse.RESULTS_CONNECT_TIME, 10, 8192);
  }

  @Test
  void other_data_is_refused() throws DecodeException {
    AutoDetectPhase phase = phase();
    phase.start();
    Bytes pdu = PduCipher.inTheClear(PduCipher.SEC_INFO_PKT, Bytes.hex("00"));
    assertRefused(
        "connect-time auto-detection: flags are 0x0040, expected SEC_AUTODETECT_RSP among them",
        () -> phase.receive(packet(pdu)));
  }

  @Test
  void a_client_may_leave() throws DecodeException {
    Bytes ultimatum = DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode());
    assertEquals(Optional.of(new Result.Disconnected(3)), phase().receive(ultimatum).result());
  }

  @Test
  void every_truncation_is_refused_in_every_state() throws DecodeException {
    AutoDetectPhase phase = phase();
    phase.start();
    assertTruncationsRefused(phase, new AutoDetectResponse.RttMeasure(1));
    phase.receive(packet(answer(new AutoDetectResponse.RttMeasure(1))));
    assertTruncationsRefused(phase, results(4));
  }

  private static void assertTruncationsRefused(AutoDetectPhase phase, AutoDetectResponse said) {
    assertEveryTruncationRefused(
        answer(said),
        part -> phase.receive(packet(part)),
        "security header",
        "auto-detect response");
  }
}
