package rdpdoctor.network.link;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Cuts messages out of what a link delivers; never holds more than one and what came behind it. */
public final class MessageReader {

  /** More than any message: a TPKT ends at 65535 bytes, the packet of a gateway a few behind. */
  private static final int LARGEST = 66 * 1024;

  private final Link link;
  private Bytes buffered = Bytes.empty();

  /** Reads from this link; nobody else may. */
  public MessageReader(Link link) {
    this.link = link;
  }

  public Reply next(Framing framing, Deadline deadline) {
    try {
      return read(framing, deadline);
    } catch (SocketTimeoutException e) {
      return new Reply.Silent(buffered);
    } catch (IOException e) {
      return new Reply.Reset(buffered);
    } catch (DecodeException e) {
      return new Reply.Malformed(buffered, e.getMessage());
    }
  }

  private Reply read(Framing framing, Deadline deadline) throws IOException, DecodeException {
    while (true) {
      OptionalLong size = framing.size(buffered);
      if (size.isPresent() && size.getAsLong() > LARGEST) {
        throw new DecodeException(
            "message: length is %d, expected at most %d".formatted(size.getAsLong(), LARGEST));
      }
      if (size.isPresent() && size.getAsLong() <= buffered.size()) {
        return new Reply.Message(take((int) size.getAsLong()));
      }
      Bytes more = link.receive(deadline);
      if (more.isEmpty()) {
        return new Reply.Closed(buffered);
      }
      buffered = buffered.plus(more);
    }
  }

  private Bytes take(int size) {
    Bytes message = buffered.slice(0, size);
    buffered = buffered.from(size);
    return message;
  }
}
