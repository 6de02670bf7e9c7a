package rdpdoctor.network.gateway;

import java.io.IOException;
import java.net.SocketTimeoutException;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * One connection each way: what is sent goes into the body of a request without end, in chunks, and
 * what is received comes out of the body of a response.
 */
final class ChunkedLink implements Link {

  private final HttpConnection in;
  private final HttpConnection out;
  private final Framing framing;

  /**
   * A link over both.
   *
   * @param in into the gateway, RDG_IN_DATA
   * @param out of the gateway, RDG_OUT_DATA
   * @param chunked whether that response is cut into chunks
   */
  ChunkedLink(HttpConnection in, HttpConnection out, boolean chunked) {
    this.in = in;
    this.out = out;
    this.framing = chunked ? HttpFraming.CHUNK : HttpFraming.ANYTHING;
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    in.send(
        new ByteWriter()
            .ascii(Integer.toHexString(bytes.size()) + "\r\n")
            .bytes(bytes)
            .ascii("\r\n")
            .toBytes());
  }

  @Override
  public Bytes receive(Deadline deadline) throws IOException {
    return switch (out.next(framing, deadline)) {
      case Reply.Message(Bytes bytes) ->
          framing.equals(HttpFraming.CHUNK) ? HttpFraming.chunkData(bytes) : bytes;
      case Reply.Silent _ -> throw new SocketTimeoutException();
      case Reply.Closed _ -> Bytes.empty();
      case Reply.Reset _ -> throw new IOException("the gateway reset the connection");
      case Reply.Malformed(Bytes _, String anomaly) -> throw new IOException(anomaly);
    };
  }

  @Override
  public void close() {
    in.close();
    out.close();
  }
}
