package rdpdoctor.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** How a message is cut out of the stream. */
@FunctionalInterface
public interface Framing {

  Framing TPKT =
      head ->
          head.size() < Tpkt.HEADER_SIZE && couldBeTpkt(head)
              ? OptionalLong.empty()
              : OptionalLong.of(Tpkt.length(head));

  Framing TS_REQUEST = TsRequest::size;

  /** The size of the message that begins with these bytes; empty while that cannot be told. */
  OptionalLong size(Bytes head) throws DecodeException;

  /** The messages in a run of whole ones; what cannot be cut stays together. */
  default List<Bytes> split(Bytes run) {
    List<Bytes> messages = new ArrayList<>();
    Bytes rest = run;
    while (!rest.isEmpty()) {
      int size = (int) Math.min(sizeOr(rest.size(), rest), rest.size());
      messages.add(rest.first(size));
      rest = rest.from(size);
    }
    return messages;
  }

  private long sizeOr(int whole, Bytes head) {
    try {
      return size(head).orElse(whole);
    } catch (DecodeException e) {
      return whole;
    }
  }

  private static boolean couldBeTpkt(Bytes head) {
    return head.isEmpty() || head.get(0) == Tpkt.VERSION;
  }
}
