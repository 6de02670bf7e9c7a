package rdpdoctor.server.session;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** All that sessions share: who is there, and what an administrator can do about it. */
public interface SessionTable {

  /** Listeners, sessions and connections that are to become sessions, as {@code qwinsta} lists. */
  List<SessionEntry> list();

  /**
   * Takes the client away; whoever is logged on stays so. False where there is no such session, or
   * no client in it.
   */
  boolean disconnect(int id);

  /** Ends the session and all that runs in it. False where there is no such session. */
  boolean logOff(int id);

  /** Shows a message in the session. False where there is no such session. */
  boolean message(int id, String text);

  /** What the session shows. */
  Optional<BufferedImage> picture(int id);
}
