package rdpdoctor.testkit.server;

import java.time.Duration;
import java.util.Optional;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/** Recipe for FreeRDP's shadow server, showing a virtual display of its own. */
public final class FreeRdpShadow implements Recipe {

  public static final String USER = "labu";
  public static final String PASSWORD = "Passw0rd1";

  public static final int WIDTH = 640;
  public static final int HEIGHT = 480;

  private final String security;
  private final boolean authenticates;
  private final Optional<int[]> picture;

  private FreeRdpShadow(String security, boolean authenticates, Optional<int[]> picture) {
    this.security = security;
    this.authenticates = authenticates;
    this.picture = picture;
  }

  /** Security is {@code nla}, {@code tls} or {@code rdp}. */
  public static FreeRdpShadow only(String security) {
    return new FreeRdpShadow(security, true, Optional.empty());
  }

  /** The server's own choice, which is TLS or standard RDP security, but not NLA. */
  public static FreeRdpShadow any() {
    return new FreeRdpShadow("any", true, Optional.empty());
  }

  /** Without NLA it asks PAM for the user once a session is active; this way it asks nobody. */
  public FreeRdpShadow toAnybody() {
    return new FreeRdpShadow(security, false, picture);
  }

  /** Shows this picture, {@link #WIDTH} x {@link #HEIGHT} times 0xRRGGBB, rather than nothing. */
  public FreeRdpShadow showing(int[] pixels) {
    return new FreeRdpShadow(security, authenticates, Optional.of(pixels));
  }

  @Override
  public String[] programs() {
    return new String[] {"freerdp-shadow-cli", "winpr-hash", "Xvfb"};
  }

  @Override
  public RealServer start(Place place) {
    Programs.require(programs());
    TemporaryFolder folder = TemporaryFolder.create();
    VirtualDisplay display = VirtualDisplay.start(WIDTH, HEIGHT);
    picture.ifPresent(pixels -> display.paint(pixels, WIDTH));
    String accounts = folder.write("sam", account()).toString();
    Command command =
        Command.of("freerdp-shadow-cli", "/port:" + place.port(), "/bind-address:" + place.host())
            .with("/sam-file:" + accounts)
            .with(authenticates ? new String[0] : new String[] {"-auth"})
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
