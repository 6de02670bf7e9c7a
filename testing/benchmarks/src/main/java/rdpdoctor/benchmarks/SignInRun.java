package rdpdoctor.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;
import rdpdoctor.testkit.server.VirtualDisplay;

/**
 * A sign-in as a whole process: rdpdoctor to an active session, and {@code xfreerdp +auth-only},
 * which needs a display even for that.
 */
final class SignInRun {

  private static final int ROUNDS = 10;

  private static final List<Servers> SERVERS =
      List.of(Servers.SHADOW_NLA, Servers.SHADOW_TLS, Servers.XRDP_TLS);

  private SignInRun() {}

  static Table measured(List<Ratio> ratios) {
    Table table =
        new Table("a sign-in, whole process, median seconds", "server", "rdpdoctor", "xfreerdp");
    try (TemporaryFolder folder = TemporaryFolder.create();
        VirtualDisplay display = VirtualDisplay.start(1024, 768)) {
      Path password = folder.write("password", FreeRdpShadow.PASSWORD);
      for (Servers kind : SERVERS) {
        System.err.println("signin: " + kind);
        Turns turns = turns(kind, password, display);
        double ours = Turns.median(turns.ours());
        double theirs = Turns.median(turns.theirs());
        table.row(kind.toString(), Ratio.number(ours), Ratio.number(theirs));
        ratios.add(
            new Ratio("a sign-in, %s, xfreerdp".formatted(kind), ours, theirs, "s", "at most 1.5"));
      }
    }
    return table;
  }

  private static Turns turns(Servers kind, Path password, VirtualDisplay display) {
    try (RealServer server = kind.start()) {
      Command ours = ours(server, password);
      Command theirs = theirs(server, display);
      List.of(ours, theirs).forEach(Stopwatch::once);
      return Turns.of(
          ROUNDS, () -> Stopwatch.once(ours), Optional.of(() -> Stopwatch.once(theirs)));
    }
  }

  private static Command ours(RealServer server, Path password) {
    return RdpDoctor.with(
        "diagnose",
        server.host() + ":" + server.port(),
        "--user",
        FreeRdpShadow.USER,
        "--password-file",
        password.toString());
  }

  private static Command theirs(RealServer server, VirtualDisplay display) {
    return Command.of("xfreerdp", "/v:" + server.host() + ":" + server.port())
        .with("/u:" + FreeRdpShadow.USER, "/p:" + FreeRdpShadow.PASSWORD)
        .with("+auth-only", "/cert:ignore", "/log-level:ERROR")
        .in("DISPLAY", display.name());
  }
}
