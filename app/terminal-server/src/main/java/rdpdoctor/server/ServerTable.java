package rdpdoctor.server;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionTable;
import rdpdoctor.server.session.Sessions;

/** The session table with the listeners behind the sessions, as {@code qwinsta} prints it. */
record ServerTable(OpenListeners listeners, Sessions sessions) implements SessionTable {

  @Override
  public List<SessionEntry> list() {
    List<SessionEntry> all = new ArrayList<>(sessions.list());
    all.addAll(listeners.entries());
    return all;
  }

  @Override
  public boolean disconnect(int id) {
    return sessions.disconnect(id);
  }

  @Override
  public boolean logOff(int id) {
    return sessions.logOff(id);
  }

  @Override
  public boolean message(int id, String text) {
    return sessions.message(id, text);
  }

  @Override
  public Optional<BufferedImage> picture(int id) {
    return sessions.picture(id);
  }
}
