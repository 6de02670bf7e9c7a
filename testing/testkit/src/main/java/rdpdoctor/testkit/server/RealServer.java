package rdpdoctor.testkit.server;

import java.time.Duration;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/** A server that listens; closing it ends its processes and deletes its files. */
public final class RealServer implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  private final Place place;
  private final RunningProgram program;
  private final TemporaryFolder folder;
  private final Runnable afterwards;

  private RealServer(
      Place place, RunningProgram program, TemporaryFolder folder, Runnable afterwards) {
    this.place = place;
    this.program = program;
    this.folder = folder;
    this.afterwards = afterwards;
  }

  /**
   * Starts a command and waits until it listens.
   *
   * @param folder where its files are; the server owns it from now on
   * @param afterwards what else ends with the server
   */
  public static RealServer start(
      Place place, Command command, TemporaryFolder folder, Runnable afterwards) {
    RunningProgram program = command.under(place.launcher()).start(folder.resolve("output"));
    RealServer server = new RealServer(place, program, folder, afterwards);
    if (!ListeningSockets.of(program).await(place, START_LIMIT)) {
      String output = program.output();
      server.close();
      throw new IllegalStateException(
          "%s does not listen on %s:%d; its output: %s"
              .formatted(command, place.host(), place.port(), output));
    }
    return server;
  }

  public String host() {
    return place.host();
  }

  public int port() {
    return place.port();
  }

  public long pid() {
    return program.pid();
  }

  /** What the server wrote to its standard output and error. */
  public String output() {
    return program.output();
  }

  @Override
  public void close() {
    program.close();
    afterwards.run();
    folder.close();
  }

  @Override
  public String toString() {
    return host() + ":" + port();
  }
}
