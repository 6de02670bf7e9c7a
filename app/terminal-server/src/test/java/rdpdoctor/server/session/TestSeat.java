package rdpdoctor.server.session;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that is only told things, and remembers them. */
final class TestSeat implements Seat {

  private final String winStation;
  private SessionState progress = SessionState.CONN;
  private final List<Departure> departures = new ArrayList<>();

  TestSeat(String winStation) {
    this.winStation = winStation;
  }

  TestSeat progress(SessionState reached) {
    progress = reached;
    return this;
  }

  /** Why the client was sent away, each time that it was. */
  List<Departure> departures() {
    return departures;
  }

  @Override
  public String winStation() {
    return winStation;
  }

  @Override
  public String address() {
    return "192.0.2.1";
  }

  @Override
  public SessionState progress() {
    return progress;
  }

  @Override
  public Optional<ConnectedClient> client() {
    return Optional.empty();
  }

  @Override
  public Optional<BufferedImage> picture() {
    return Optional.empty();
  }

  @Override
  public void resize(int width, int height) {
    throw new AssertionError("nobody resizes");
  }

  @Override
  public void leave(Departure departure) {
    departures.add(departure);
  }
}
