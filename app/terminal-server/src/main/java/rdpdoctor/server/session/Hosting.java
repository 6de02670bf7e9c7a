package rdpdoctor.server.session;

import rdpdoctor.server.desktop.Desktop;
import rdpdoctor.server.desktop.Program;
import rdpdoctor.server.desktop.SessionDetails;

/** What a session shows to whoever has logged on. */
@FunctionalInterface
public interface Hosting {

  /** Begins it for one session. */
  Program open(SessionDetails details);

  /** A desktop that says what session it belongs to. */
  static Hosting desktop() {
    return Desktop::new;
  }
}
