package rdpdoctor.server.control;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionTable;

/** A session table that remembers what was done to its sessions. */
final class TestTable implements SessionTable {

  private final List<SessionEntry> entries;
  final List<String> done = new ArrayList<>();

  TestTable(List<SessionEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  @Override
  public List<SessionEntry> list() {
    return entries;
  }

  @Override
  public boolean disconnect(int id) {
    return remember("disconnect", id);
  }

  @Override
  public boolean logOff(int id) {
    return remember("log off", id);
  }

  @Override
  public boolean message(int id, String text) {
    return remember("message " + text, id);
  }

  @Override
  public Optional<BufferedImage> picture(int id) {
    return Optional.empty();
  }

  private boolean remember(String what, int id) {
    boolean isThere = entries.stream().anyMatch(entry -> entry.id() == id);
    if (isThere) {
      done.add(what + " " + id);
    }
    return isThere;
  }
}
