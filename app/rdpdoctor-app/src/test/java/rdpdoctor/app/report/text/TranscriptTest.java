package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Tap;

class TranscriptTest {

  private static final TextStyle STYLE =
      new TextStyle(Specimens.wording(Language.EN), Ink.plain(), 80, true);

  @Test
  void each_connection_shows_its_messages_in_their_order() {
    Transcript transcript = new Transcript();
    transcript.heard(
        pdu(2, Tap.Direction.SENT, "X.224 Connection Request", "0300000b06e00000000000"));
    transcript.heard(
        pdu(
            1,
            Tap.Direction.SENT,
            "X.224 Connection Request",
            "030000130ee000000000000100080000000000"));
    transcript.heard(pdu(1, Tap.Direction.RECEIVED, "garbage", "1b5b33"));
    assertEquals(
        """

        Messages on the wire
          connection 1
          → LISTEN  X.224 Connection Request  19 bytes
              requestedProtocols=SSL
              0000  03 00 00 13 0e e0 00 00 00 00 00 01 00 08 00 00  ................
              0010  00 00 00                                         ...
          ← LISTEN  garbage  3 bytes
              requestedProtocols=SSL
              0000  1b 5b 33                                         .[3
          connection 2
          → LISTEN  X.224 Connection Request  11 bytes
              requestedProtocols=SSL
              0000  03 00 00 0b 06 e0 00 00 00 00 00                 ...........
        """,
        transcript.text(STYLE));
  }

  @Test
  void nothing_heard_is_nothing_shown() {
    assertEquals("", new Transcript().text(STYLE));
  }

  @Test
  void a_flood_of_bytes_is_counted_and_cut() {
    Transcript transcript = new Transcript();
    transcript.heard(pdu(1, Tap.Direction.RECEIVED, "flood", "00".repeat(100_000)));
    String text = transcript.text(STYLE);
    assertTrue(text.contains("100000 bytes"), text);
    assertEquals(4096 / 16, text.lines().filter(line -> line.contains("  00 00")).count());
  }

  private static Tap.Pdu pdu(int connection, Tap.Direction direction, String name, String hex) {
    return new Tap.Pdu(
        connection, Stage.LISTEN, direction, name, List.of("requestedProtocols=SSL"), hex);
  }
}
