package rdpdoctor.app.serve;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.server.Machine;

/** The facts of a machine, looked for anew when one of the files that they stand in has changed. */
final class LiveMachine implements Machine {

  private static final System.Logger LOG = System.getLogger("rdpdoctor.server");

  private final List<Path> files;
  private final Look look;
  private Map<Path, Stamp> seen;
  private Facts facts;

  private LiveMachine(List<Path> files, Look look, Map<Path, Stamp> seen, Facts facts) {
    this.files = files;
    this.look = look;
    this.seen = seen;
    this.facts = facts;
  }

  /** Reads the facts. */
  @FunctionalInterface
  interface Look {
    Facts take() throws IOException;
  }

  /** What tells that a file has changed. */
  private record Stamp(FileTime time, long size) {}

  /**
   * Looks once.
   *
   * @throws IOException if that fails; later the last facts stand for those that cannot be had
   */
  static LiveMachine of(List<Path> files, Look look) throws IOException {
    Map<Path, Stamp> seen = stamps(files);
    return new LiveMachine(List.copyOf(files), look, seen, look.take());
  }

  @Override
  public synchronized Facts facts() {
    Map<Path, Stamp> now = stamps(files);
    if (!now.equals(seen)) {
      seen = now;
      lookAgain();
    }
    return facts;
  }

  private void lookAgain() {
    try {
      facts = look.take();
      LOG.log(Level.INFO, "the settings have changed and are read again");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the settings have changed and cannot be read: " + e.getMessage());
    }
  }

  private static Map<Path, Stamp> stamps(List<Path> files) {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (Path file : files) {
      try {
        stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
      } catch (IOException _) {
        // A file that is not there counts as another state of it.
      }
    }
    return stamps;
  }
}
