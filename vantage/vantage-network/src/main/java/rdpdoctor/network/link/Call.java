package rdpdoctor.network.link;

import java.io.IOException;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Wiretap;
import rdpdoctor.rdp.wire.Bytes;

/** A connection with what is needed to talk on it; closing it closes the link. */
public final class Call implements AutoCloseable {

  private final Link link;
  private final MessageReader reader;
  private final Wiretap.Ear ear;

  /** Talks on this link. */
  public Call(Link link, Wiretap.Ear ear) {
    this.link = link;
    this.reader = new MessageReader(link);
    this.ear = ear;
  }

  public Link link() {
    return link;
  }

  public Wiretap.Ear ear() {
    return ear;
  }

  /** The same conversation over another link, once TLS is up. */
  public Call over(Link secured) {
    return new Call(secured, ear);
  }

  /**
   * Sends a message and waits for the answer. A peer that has gone away before it could be sent to
   * is asked all the same: what it left unread says how it went.
   */
  public Reply exchange(
      Stage stage, String name, Bytes message, Framing framing, Deadline deadline) {
    try {
      ear.sent(stage, name, message);
      link.send(message);
    } catch (IOException e) {
      // Falls through to the read, which reports the end of the connection.
    }
    return reader.next(framing, deadline);
  }

  /** Waits for one more message. */
  public Reply next(Framing framing, Deadline deadline) {
    return reader.next(framing, deadline);
  }

  @Override
  public void close() {
    link.close();
  }
}
