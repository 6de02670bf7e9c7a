package rdpdoctor.server.connection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.Departure;
import rdpdoctor.server.session.Seat;
import rdpdoctor.server.session.SessionState;

/** One connection, as its session and the session table see it. */
final class ClientSeat implements Seat {

  private final Transport transport;
  private final String winStation;
  private final String address;
  private final AtomicReference<Optional<Departure>> departure =
      new AtomicReference<>(Optional.empty());
  private volatile SessionState progress = SessionState.IDLE;
  private volatile Optional<ConnectedClient> client = Optional.empty();
  private volatile Optional<View> view = Optional.empty();

  /** How a client is told at present that it has to go; before licensing it is not told at all. */
  private volatile Function<Departure, Bytes> farewell = _ -> Bytes.empty();

  ClientSeat(Transport transport, String winStation, String address) {
    this.transport = transport;
    this.winStation = winStation;
    this.address = address;
  }

  @Override
  public String winStation() {
    return winStation;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public SessionState progress() {
    return progress;
  }

  @Override
  public Optional<ConnectedClient> client() {
    return client;
  }

  @Override
  public Optional<BufferedImage> picture() {
    return view.flatMap(View::picture);
  }

  void reaches(SessionState next) {
    progress = next;
  }

  void describes(ConnectedClient described) {
    client = Optional.of(described);
  }

  void bidsFarewellBy(Function<Departure, Bytes> saying) {
    farewell = saying;
  }

  void sees(View active) {
    view = Optional.of(active);
  }

  /** Why the client had to go; empty as long as it need not. */
  Optional<Departure> departure() {
    return departure.get();
  }

  @Override
  public void resize(int width, int height) {
    view.ifPresent(
        active ->
            Thread.ofVirtual()
                .name(winStation + " resizes")
                .start(() -> active.resize(width, height)));
  }

  @Override
  public void leave(Departure why) {
    if (departure.compareAndSet(Optional.empty(), Optional.of(why))) {
      Thread.ofVirtual().name(winStation + " leaves").start(() -> sayFarewell(why));
    }
  }

  private void sayFarewell(Departure why) {
    try {
      Function<Departure, Bytes> saying = farewell;
      transport.finish(() -> saying.apply(why));
    } catch (IOException _) {
      // It has gone before.
      transport.abort();
    }
  }
}
