package rdpdoctor.server.session;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** A client's place in a session, as the session sees it: its connection. */
public interface Seat {

  /** Such as {@code RDP-Tcp#3}. */
  String winStation();

  /** Where the client comes from. */
  String address();

  /** {@link SessionState#IDLE}, {@link SessionState#CONNQ} or {@link SessionState#CONN}. */
  SessionState progress();

  /** Empty until the client has described itself. */
  Optional<ConnectedClient> client();

  /** What the client sees; empty as long as it sees nothing. */
  Optional<BufferedImage> picture();

  /** Lets the client see the desktop in another size. */
  void resize(int width, int height);

  /** Tells the client why it has to go and ends the connection; waits for neither. */
  void leave(Departure departure);
}
