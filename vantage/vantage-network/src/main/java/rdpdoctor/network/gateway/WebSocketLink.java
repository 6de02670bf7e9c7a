package rdpdoctor.network.gateway;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.random.RandomGenerator;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** One connection for both ways, in frames of RFC 6455. */
final class WebSocketLink implements Link {

  private static final int KEY_SIZE = 4;

  private final HttpConnection connection;
  private final RandomGenerator random;

  /** Goes on where HTTP has switched protocols. */
  WebSocketLink(HttpConnection connection, RandomGenerator random) {
    this.connection = connection;
    this.random = random;
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    send(new WebSocketFrame(WebSocketFrame.BINARY, bytes));
  }

  private void send(WebSocketFrame frame) throws IOException {
    byte[] key = new byte[KEY_SIZE];
    random.nextBytes(key);
    connection.send(frame.encode(Bytes.of(key)));
  }

  @Override
  public Bytes receive(Deadline deadline) throws IOException {
    while (true) {
      WebSocketFrame frame = next(deadline);
      switch (frame.opcode()) {
        case WebSocketFrame.CLOSE -> {
          return Bytes.empty();
        }
        case WebSocketFrame.PING -> send(new WebSocketFrame(WebSocketFrame.PONG, frame.payload()));
        case WebSocketFrame.PONG -> {}
        default -> {
          if (!frame.payload().isEmpty()) {
            return frame.payload();
          }
        }
      }
    }
  }

  /** The end of the stream counts as a frame that ends it. */
  private WebSocketFrame next(Deadline deadline) throws IOException {
    return switch (connection.next(WebSocketFrame::size, deadline)) {
      case Reply.Message(Bytes bytes) -> decoded(bytes);
      case Reply.Silent _ -> throw new SocketTimeoutException();
      case Reply.Closed _ -> new WebSocketFrame(WebSocketFrame.CLOSE, Bytes.empty());
      case Reply.Reset _ -> throw new IOException("the gateway reset the connection");
      case Reply.Malformed(Bytes _, String anomaly) -> throw new IOException(anomaly);
    };
  }

  private static WebSocketFrame decoded(Bytes bytes) throws IOException {
    try {
      return WebSocketFrame.decode(bytes);
    } catch (DecodeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
