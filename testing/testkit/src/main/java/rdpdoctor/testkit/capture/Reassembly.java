package rdpdoctor.testkit.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.testkit.capture.Turn.Side;

/** Puts the segments of one connection in order and cuts the conversation into turns. */
final class Reassembly {

  private final String client;
  private final String server;
  private final Map<Side, Stream> streams = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();

  /** Whoever is seen first is the client: a recording begins before its connections do. */
  Reassembly(Packet.Segment first) {
    client = first.from();
    server = first.to();
  }

  void add(Packet.Segment segment) {
    Side side = segment.from().equals(client) ? Side.CLIENT : Side.SERVER;
    byte[] next =
        streams
            .computeIfAbsent(side, _ -> new Stream(segment.firstSequence()))
            .add(segment.firstSequence(), segment.payload());
    if (next.length == 0) {
      return;
    }
    if (!turns.isEmpty() && turns.getLast().side() == side) {
      turns.add(turns.removeLast().followedBy(next));
    } else {
      turns.add(new Turn(side, next));
    }
  }

  Conversation conversation() {
    return new Conversation(client, server, turns);
  }

  /** One direction: what comes early waits, what was sent twice counts once. */
  private static final class Stream {

    private int next;
    private final Map<Integer, ByteBuffer> early = new HashMap<>();

    Stream(int first) {
      next = first;
    }

    /** The bytes that are complete now. */
    byte[] add(int sequence, ByteBuffer payload) {
      early.merge(sequence, payload, (a, b) -> a.remaining() >= b.remaining() ? a : b);
      ByteArrayOutputStream complete = new ByteArrayOutputStream();
      for (byte[] bytes = takeNext(); bytes.length > 0; bytes = takeNext()) {
        complete.writeBytes(bytes);
        next += bytes.length;
      }
      return complete.toByteArray();
    }

    /** Sequence numbers wrap, so only differences are compared (RFC 9293 section 3.4). */
    private byte[] takeNext() {
      for (Map.Entry<Integer, ByteBuffer> segment : early.entrySet()) {
        int known = next - segment.getKey();
        int length = segment.getValue().remaining();
        if (known >= 0 && known < length) {
          byte[] fresh = new byte[length - known];
          segment.getValue().get(known, fresh);
          return fresh;
        }
      }
      return new byte[0];
    }
  }
}
