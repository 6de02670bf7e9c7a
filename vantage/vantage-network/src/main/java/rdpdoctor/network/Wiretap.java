package rdpdoctor.network;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Hands what one target's connections say to the tap; costs nothing where nobody listens. */
public final class Wiretap {

  private final Tap tap;
  private final AtomicInteger connections = new AtomicInteger();

  /** Reports to this tap. */
  public Wiretap(Tap tap) {
    this.tap = tap;
  }

  /** The ear for the next connection. */
  public Ear connection() {
    return new Ear(connections.incrementAndGet());
  }

  /** Hears one connection. */
  public final class Ear {

    private final int connection;

    private Ear(int connection) {
      this.connection = connection;
    }

    public void sent(Stage stage, Caption.Writer captions, Bytes pdu) {
      heard(stage, Tap.Direction.SENT, captions, pdu);
    }

    public void received(Stage stage, Caption.Writer captions, Bytes pdu) {
      heard(stage, Tap.Direction.RECEIVED, captions, pdu);
    }

    private void heard(Stage stage, Tap.Direction direction, Caption.Writer captions, Bytes pdu) {
      if (tap.equals(Tap.NONE) || pdu.isEmpty()) {
        return;
      }
      Caption caption = caption(captions, pdu);
      String hex = caption.secret() ? "" : pdu.toHex();
      tap.heard(new Tap.Pdu(connection, stage, direction, caption.name(), caption.fields(), hex));
    }

    private static Caption caption(Caption.Writer captions, Bytes pdu) {
      try {
        return captions.of(pdu);
      } catch (DecodeException e) {
        return new Caption("unreadable bytes", List.of(e.getMessage()));
      }
    }
  }
}
