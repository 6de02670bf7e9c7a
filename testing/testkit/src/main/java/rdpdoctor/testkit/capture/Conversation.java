package rdpdoctor.testkit.capture;

import java.io.ByteArrayOutputStream;
import java.util.List;
import rdpdoctor.testkit.capture.Turn.Side;

/**
 * One TCP connection.
 *
 * @param client address and port, such as {@code 192.0.2.1:50000}
 */
public record Conversation(String client, String server, List<Turn> turns) {

  public Conversation {
    turns = List.copyOf(turns);
  }

  /** All bytes that one side sent. */
  public byte[] stream(Side side) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    turns.stream().filter(turn -> turn.side() == side).map(Turn::bytes).forEach(stream::writeBytes);
    return stream.toByteArray();
  }
}
