package rdpdoctor.app.sessions;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.server.control.ControlFolder;

/** Where the control sockets of this user lie: they last no longer than the user's processes. */
public final class ControlPlace {

  private ControlPlace() {}

  /**
   * Below {@code XDG_RUNTIME_DIR}; where there is none, a folder of the user's own among the
   * temporary files, on Windows below {@code LOCALAPPDATA}.
   */
  public static ControlFolder of(Map<String, String> variables) {
    boolean isWindows = File.separatorChar == '\\';
    return new ControlFolder(
        absolute(variables, isWindows ? "LOCALAPPDATA" : "XDG_RUNTIME_DIR")
            .map(folder -> folder.resolve("rdpdoctor"))
            .orElseGet(ControlPlace::temporary));
  }

  private static Path temporary() {
    return Path.of(
        System.getProperty("java.io.tmpdir", "."),
        "rdpdoctor-" + System.getProperty("user.name", "user"));
  }

  private static Optional<Path> absolute(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name))
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
