package rdpdoctor.testkit.server;

import java.time.Duration;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/** FreeRDP's client. */
public final class XFreeRdp {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private XFreeRdp() {}

  /** Connects under TLS, as nobody, to a desktop of this size and depth. */
  public static GraphicalClient show(RealServer server, int width, int height, int bitsPerPixel) {
    return show(SessionRequest.to(server.host(), server.port()).sized(width, height, bitsPerPixel));
  }

  /** Shows a session until it is closed. */
  public static GraphicalClient show(SessionRequest request, String... options) {
    Programs.require("xfreerdp", "Xvfb");
    TemporaryFolder folder = TemporaryFolder.create();
    VirtualDisplay display = VirtualDisplay.start(request.width(), request.height());
    Command command =
        command(request, folder, display)
            .with("/size:" + request.width() + "x" + request.height())
            .with("/bpp:" + request.bitsPerPixel(), "-decorations")
            .with(options);
    return new GraphicalClient(display, command.start(folder.resolve("output")), folder);
  }

  /** Signs in, shows nothing and leaves, on a display that need not be its own. */
  public static Finished authenticate(SessionRequest request, VirtualDisplay display) {
    Programs.require("xfreerdp");
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return command(request, folder, display).with("+auth-only").run(LIMIT);
    }
  }

  private static Command command(
      SessionRequest request, TemporaryFolder folder, VirtualDisplay display) {
    String security = request.security();
    return Command.of("xfreerdp", "/v:" + request.address())
        .with(security.isEmpty() ? new String[0] : new String[] {"/sec:" + security})
        .with("/d:" + request.domain(), "/u:" + request.user(), "/p:" + request.password())
        .with("/cert:ignore", "/log-level:ERROR")
        .in("XDG_CONFIG_HOME", folder.path().toString())
        .in("HOME", folder.path().toString())
        .in("DISPLAY", display.name());
  }
}
