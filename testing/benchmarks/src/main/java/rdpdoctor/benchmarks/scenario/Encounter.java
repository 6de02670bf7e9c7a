package rdpdoctor.benchmarks.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Function;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.testkit.server.GraphicalClient;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.Rdesktop;
import rdpdoctor.testkit.server.SessionRequest;
import rdpdoctor.testkit.server.XFreeRdp;

/**
 * What two clients make of a machine: {@code session}, {@code logon screen} where they are asked
 * for a password, {@code exit} with the code, {@code waits} where none of them comes, or {@code
 * refused} where nothing listens.
 */
record Encounter(String freeRdp, String rdesktop) {

  static final String SESSION = "session";

  private static final String LOGON_SCREEN = "logon screen";
  private static final String REFUSED = "refused";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** What rdesktop says where it would need a Kerberos ticket. */
  private static final String NEEDS_CREDSSP = "exit 76";

  /**
   * Meets a machine.
   *
   * @param security that xfreerdp is told to use; empty for the best that it finds
   */
  static Encounter of(Scenario scenario, Path disk, String security) {
    return MachineAtWork.start(scenario, disk)
        .map(machine -> of(scenario, machine, security))
        .orElse(new Encounter(REFUSED, REFUSED));
  }

  private static Encounter of(Scenario scenario, MachineAtWork started, String security) {
    try (MachineAtWork machine = started) {
      SessionRequest request = request(machine, scenario);
      String freeRdp = met(machine, request.under(security), XFreeRdp::show);
      machine.logOffAll();
      String rdesktop = met(machine, request, Rdesktop::show);
      return new Encounter(freeRdp, rdesktop);
    }
  }

  private static String met(
      MachineAtWork machine,
      SessionRequest request,
      Function<SessionRequest, GraphicalClient> show) {
    try (GraphicalClient client = show.apply(request)) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (client.isRunning() && System.nanoTime() < deadline) {
        if (machine.hasActiveSession()) {
          return SESSION;
        }
        Pause.brief();
      }
      OptionalInt exitCode = client.exitCode(Duration.ZERO);
      return exitCode.isPresent() ? "exit " + exitCode.getAsInt() : waiting(machine);
    }
  }

  private static String waiting(MachineAtWork machine) {
    return machine.showsLogonScreen() ? LOGON_SCREEN : "waits";
  }

  private static SessionRequest request(MachineAtWork machine, Scenario scenario) {
    String[] names = MachineAtWork.user(scenario).split("\\\\", -1);
    SessionRequest request =
        SessionRequest.to(machine.host(), machine.port())
            .under("")
            .as(names[names.length - 1], MachineAtWork.PASSWORD);
    return names.length > 1 ? request.of(names[0]) : request;
  }

  /** Both are asked for the password, whatever they sent. */
  boolean isPrompt() {
    return freeRdp.equals(LOGON_SCREEN) && rdesktop.equals(LOGON_SCREEN);
  }

  /** A machine that requires CredSSP is out of the reach of rdesktop, and not broken. */
  boolean isGood() {
    return freeRdp.equals(SESSION) && (rdesktop.equals(SESSION) || rdesktop.equals(NEEDS_CREDSSP));
  }
}
