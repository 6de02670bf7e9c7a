package rdpdoctor.network.link;

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

  private static boolean couldBeTpkt(Bytes head) {
    return head.isEmpty() || head.get(0) == Tpkt.VERSION;
  }
}
