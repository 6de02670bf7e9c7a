package rdpdoctor.testkit.server;

import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * The client rdesktop, which takes TLS where a server has it and standard RDP security otherwise,
 * and speaks the slow path. It signs in by Kerberos only.
 */
public final class Rdesktop {

  private Rdesktop() {}

  /**
   * Shows a session until it is closed; the security that the request names is not its to choose.
   */
  public static GraphicalClient show(SessionRequest request, String... options) {
    Programs.require("rdesktop", "Xvfb");
    TemporaryFolder folder = TemporaryFolder.create();
    VirtualDisplay display = VirtualDisplay.start(request.width(), request.height());
    Command command =
        Command.of("rdesktop", "-g", request.width() + "x" + request.height())
            .with("-a", Integer.toString(request.bitsPerPixel()), "-D", "-r", "sound:off")
            .with("-u", request.user(), "-d", request.domain(), "-p", request.password())
            .with(options)
            .with(request.address())
            .in("HOME", folder.path().toString())
            .in("DISPLAY", display.name());
    // It asks whether the certificate is trusted, more than once, and crashes where nobody answers.
    Command answered = command.reading(folder.write("answers", "yes\n".repeat(10)));
    return new GraphicalClient(display, answered.start(folder.resolve("output")), folder);
  }
}
