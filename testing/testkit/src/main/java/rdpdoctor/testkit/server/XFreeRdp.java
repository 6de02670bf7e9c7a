package rdpdoctor.testkit.server;

import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/** FreeRDP's client, showing the desktop of a server on a virtual display. */
public final class XFreeRdp implements AutoCloseable {

  private final VirtualDisplay display;
  private final RunningProgram program;
  private final TemporaryFolder folder;

  private XFreeRdp(VirtualDisplay display, RunningProgram program, TemporaryFolder folder) {
    this.display = display;
    this.program = program;
    this.folder = folder;
  }

  /** Connects under TLS, as nobody, to a desktop of this size and depth. */
  public static XFreeRdp show(RealServer server, int width, int height, int bitsPerPixel) {
    Programs.require("xfreerdp", "Xvfb");
    TemporaryFolder folder = TemporaryFolder.create();
    VirtualDisplay display = VirtualDisplay.start(width, height);
    Command command =
        Command.of("xfreerdp", "/v:" + server, "/size:" + width + "x" + height)
            .with("/bpp:" + bitsPerPixel, "/sec:tls", "/cert:ignore", "/u:", "/p:")
            .with("-decorations", "/log-level:ERROR")
            .in("XDG_CONFIG_HOME", folder.path().toString())
            .in("HOME", folder.path().toString())
            .in("DISPLAY", display.name());
    return new XFreeRdp(display, command.start(folder.resolve("output")), folder);
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

  @Override
  public void close() {
    program.close();
    display.close();
    folder.close();
  }
}
