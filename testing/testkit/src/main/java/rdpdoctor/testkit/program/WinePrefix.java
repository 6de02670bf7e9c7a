package rdpdoctor.testkit.program;

import java.nio.file.Path;
import java.time.Duration;

/** A Windows of its own, with a registry, as Wine makes it. */
public final class WinePrefix implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final TemporaryFolder folder;

  private WinePrefix(TemporaryFolder folder) {
    this.folder = folder;
  }

  /** Takes about five seconds, and 700 MB until it is closed. */
  public static WinePrefix create() {
    WinePrefix prefix = new WinePrefix(TemporaryFolder.create());
    AtExit.close(prefix);
    prefix.wine("wineboot", "--init").run(LIMIT).orFail();
    return prefix;
  }

  /** Runs a program of Windows, such as {@code reg}. */
  public Command.Finished run(String... words) {
    return wine("wine").with(words).run(LIMIT);
  }

  /** What a program of Windows calls a file of this machine. */
  public static String path(Path file) {
    return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
  }

  private Command wine(String... words) {
    return Command.of(words)
        .in("WINEPREFIX", folder.path().toString())
        .in("WINEARCH", "win64")
        .in("WINEDEBUG", "-all")
        // Neither is needed for the registry, and Wine would ask for them.
        .in("WINEDLLOVERRIDES", "mscoree,mshtml=")
        .in("DISPLAY", "");
  }

  @Override
  public void close() {
    AtExit.forget(this);
    wine("wineserver", "--kill").run(LIMIT);
    wine("wineserver", "--wait").run(LIMIT).orFail();
    folder.close();
  }
}
