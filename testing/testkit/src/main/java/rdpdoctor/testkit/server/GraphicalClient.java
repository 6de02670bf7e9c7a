package rdpdoctor.testkit.server;

import java.time.Duration;
import java.util.OptionalInt;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/** Somebody else's client, showing the desktop of a server on a virtual display of its own. */
public final class GraphicalClient implements AutoCloseable {

  private final VirtualDisplay display;
  private final RunningProgram program;
  private final TemporaryFolder folder;

  GraphicalClient(VirtualDisplay display, RunningProgram program, TemporaryFolder folder) {
    this.display = display;
    this.program = program;
    this.folder = folder;
  }

  public VirtualDisplay display() {
    return display;
  }

  public boolean isRunning() {
    return program.isAlive();
  }

  public String output() {
    return program.output();
  }

  /** How it ended; empty if it goes on for longer than that. */
  public OptionalInt exitCode(Duration limit) {
    return program.exitCode(limit);
  }

  @Override
  public void close() {
    program.close();
    display.close();
    folder.close();
  }
}
