package rdpdoctor.testkit.server;

import java.time.Duration;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/** Recipe for FreeRDP's shadow server, showing a virtual display of its own. */
public final class FreeRdpShadow implements Recipe {

  public static final String USER = "labu";
  public static final String PASSWORD = "Passw0rd1";

  private final String security;

  private FreeRdpShadow(String security) {
    this.security = security;
  }

  /** Security is {@code nla}, {@code tls} or {@code rdp}. */
  public static FreeRdpShadow only(String security) {
    return new FreeRdpShadow(security);
  }

  /** The server's own choice, which is TLS or standard RDP security, but not NLA. */
  public static FreeRdpShadow any() {
    return new FreeRdpShadow("any");
  }

  @Override
  public String[] programs() {
    return new String[] {"freerdp-shadow-cli", "winpr-hash", "Xvfb"};
  }

  @Override
  public RealServer start(Place place) {
    Programs.require(programs());
    TemporaryFolder folder = TemporaryFolder.create();
    VirtualDisplay display = VirtualDisplay.start(folder.resolve("Xvfb.output"));
    String accounts = folder.write("sam", account()).toString();
    Command command =
        Command.of("freerdp-shadow-cli", "/port:" + place.port(), "/bind-address:" + place.host())
            .with("/sam-file:" + accounts)
            .with(security.equals("any") ? new String[0] : new String[] {"/sec:" + security})
            .in("XDG_CONFIG_HOME", folder.path().toString())
            .in("HOME", folder.path().toString())
            .in("DISPLAY", display.name());
    return RealServer.start(place, command, folder, display::close);
  }

  private static String account() {
    return Command.of("winpr-hash", "-u", USER, "-p", PASSWORD, "-f", "sam")
        .run(Duration.ofSeconds(10))
        .orFail()
        .output();
  }

  @Override
  public String toString() {
    return "FreeRDP shadow " + security;
  }
}
