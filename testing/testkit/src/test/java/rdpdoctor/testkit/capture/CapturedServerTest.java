package rdpdoctor.testkit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.server.RawAnswer;
import rdpdoctor.testkit.server.RawNegotiation;

class CapturedServerTest {

  @ParameterizedTest
  @CsvSource({
    "zeek/rdp-proprietary-encryption.pcap, 1, refused-2",
    "zeek/rdp-proprietary-encryption.pcap, 0, RDP",
    "zeek/rdp-to-ssl.pcap, 3, HYBRID",
    "zeek/rdp-unknown-keyboard.pcap, 0, RDP",
    "ndpi/rdp.pcap, 11, HYBRID_EX"
  })
  void answers_as_the_recorded_windows_did(String capture, int requested, String expected) {
    assertEquals(expected, answer(capture, requested).toString());
  }

  @Test
  void closes_where_the_recording_has_no_answer() {
    assertEquals(new RawAnswer.Closed(), answer("zeek/rdp-to-ssl.pcap", 16));
  }

  private static RawAnswer answer(String capture, int requested) {
    try (ScriptedPeer server = CapturedServer.of(Shared.require("pcaps/" + capture))) {
      return RawNegotiation.answer(server.host(), server.port(), OptionalInt.of(requested));
    }
  }
}
