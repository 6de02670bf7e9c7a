package rdpdoctor.network;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.rdp.wire.Bytes;

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

    public void sent(Stage stage, String name, Bytes bytes) {
      heard(stage, Tap.Direction.SENT, name, List::of, bytes);
    }

    public void received(Stage stage, String name, Supplier<List<String>> fields, Bytes bytes) {
      heard(stage, Tap.Direction.RECEIVED, name, fields, bytes);
    }

    private void heard(
        Stage stage,
        Tap.Direction direction,
        String name,
        Supplier<List<String>> fields,
        Bytes bytes) {
      if (!tap.equals(Tap.NONE)) {
        tap.heard(new Tap.Pdu(connection, stage, direction, name, fields.get(), bytes.toHex()));
      }
    }
  }
}
