package rdpdoctor.network.gateway;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.link.MessageReader;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** A connection to a gateway on which TLS is up and HTTP is spoken. */
final class HttpConnection implements AutoCloseable {

  /** A page that says who is to be asked; a longer one is not read. */
  private static final long LONGEST_BODY = 64 * 1024;

  private final Link link;
  private final MessageReader reader;
  private final Wiretap.Ear ear;
  private final X509Certificate certificate;

  HttpConnection(Link link, Wiretap.Ear ear, X509Certificate certificate) {
    this.link = link;
    this.reader = new MessageReader(link);
    this.ear = ear;
    this.certificate = certificate;
  }

  /** What came of a request. */
  sealed interface Answer {

    record Response(HttpResponse head) implements Answer {}

    /** None came. */
    record Ended(Reply reply) implements Answer {}
  }

  /** That the server has shown. */
  X509Certificate certificate() {
    return certificate;
  }

  Wiretap.Ear ear() {
    return ear;
  }

  /** Sends the head of a request, and reads that of the response. */
  Answer exchange(HttpRequest request, Deadline deadline) {
    return begin(request) ? response(deadline) : new Answer.Ended(new Reply.Reset(Bytes.empty()));
  }

  /** Sends the head of a request whose body has no end, so that no response is awaited. */
  boolean begin(HttpRequest request) {
    Bytes head = request.encode();
    ear.sent(Stage.REACH, HttpCaptions::of, head);
    try {
      link.send(head);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Answer response(Deadline deadline) {
    while (true) {
      Reply reply = reader.next(HttpFraming.HEAD, deadline);
      ear.received(Stage.REACH, HttpCaptions::of, reply.bytes());
      if (!(reply instanceof Reply.Message(Bytes head))) {
        return new Answer.Ended(reply);
      }
      try {
        HttpResponse response = HttpResponse.decode(head);
        if (!response.isInterim()) {
          return new Answer.Response(response);
        }
      } catch (DecodeException e) {
        return new Answer.Ended(new Reply.Malformed(head, e.getMessage()));
      }
    }
  }

  /** Passes over the body of a response, so that the next one can be read. */
  void skipBody(HttpResponse response, Deadline deadline) {
    OptionalLong length = response.contentLength();
    if (response.isChunked()) {
      skipChunks(deadline);
    } else if (length.isPresent() && length.getAsLong() > 0) {
      reader.next(HttpFraming.exactly(Math.min(length.getAsLong(), LONGEST_BODY)), deadline);
    }
  }

  private void skipChunks(Deadline deadline) {
    long seen = 0;
    boolean goesOn = true;
    while (goesOn && seen < LONGEST_BODY) {
      Reply chunk = reader.next(HttpFraming.CHUNK, deadline);
      seen += chunk.bytes().size();
      goesOn =
          chunk instanceof Reply.Message(Bytes bytes) && !HttpFraming.chunkData(bytes).isEmpty();
    }
  }

  /** Sends what HTTP carries. */
  void send(Bytes bytes) throws IOException {
    link.send(bytes);
  }

  /** Reads what HTTP carries. */
  Reply next(Framing framing, Deadline deadline) {
    return reader.next(framing, deadline);
  }

  @Override
  public void close() {
    link.close();
  }
}
