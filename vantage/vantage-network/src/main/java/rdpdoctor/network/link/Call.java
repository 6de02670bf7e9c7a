package rdpdoctor.network.link;

import java.io.IOException;
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
   * Sends a message, or several at once, and waits for the answer. A peer that has gone away before
   * it could be sent to is asked all the same: what it left unread says how it went.
   */
  public Reply exchange(Dialect dialect, Bytes message, Deadline deadline) {
    boolean sent = send(dialect, message);
    Reply reply = next(dialect, deadline);
    // The failure to send has used up the error that the read would have met.
    return reply instanceof Reply.Closed(Bytes partial) && !sent ? new Reply.Reset(partial) : reply;
  }

  /**
   * Sends what no answer is awaited to, if there is something; whether the peer was still there.
   */
  public boolean tell(Dialect dialect, Bytes message) {
    return message.isEmpty() || send(dialect, message);
  }

  private boolean send(Dialect dialect, Bytes message) {
    for (Bytes pdu : dialect.framing().split(message)) {
      ear.sent(dialect.stage(), dialect.captions(), pdu);
    }
    try {
      link.send(message);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for one more message. */
  public Reply next(Dialect dialect, Deadline deadline) {
    Reply reply = reader.next(dialect.framing(), deadline);
    ear.received(dialect.stage(), dialect.captions(), reply.bytes());
    return reply;
  }

  @Override
  public void close() {
    link.close();
  }
}
