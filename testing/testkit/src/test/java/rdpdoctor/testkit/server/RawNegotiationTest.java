package rdpdoctor.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;

class RawNegotiationTest {

  /** The second: xrdp sends its ultimatum right behind the confirm, often in the same segment. */
  @ParameterizedTest
  @CsvSource({
    "0300000b06d00000123400, plain",
    "0300000b06d00000123400 0300000902f0802180, plain",
    "030000130ed00000123400 02 1f 0800 08000000, HYBRID_EX",
    "030000130ed00000123400 02 00 0800 40000000, 64",
    "030000130ed00000123400 03 00 0800 05000000, refused-5",
    "0300000902f0802180, 0300000902f0802180",
    "485454502f312e3120, 48545450",
    "'', closed"
  })
  void an_answer_is_read_as_it_was_sent(String sent, String expected) {
    try (ScriptedPeer peer = ScriptedPeer.playing(Script.begin().receivePdu().send(sent))) {
      RawAnswer answer = RawNegotiation.answer(peer.host(), peer.port(), OptionalInt.of(11));
      assertEquals(expected, answer.toString());
    }
  }
}
