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
 * What two clients make of a machine: {@code session}, {@code exit} with the code, {@code waits}
 * where neither comes, or {@code refused} where nothing listens.
 */
record Encounter(String freeRdp, String rdesktop) {

  static final String SESSION = "session";

  private static final String REFUSED = "refused";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** What rdesktop says where it would need a Kerberos ticket. */
  private static final String NEEDS_CREDSSP = "exit 76";

  static Encounter of(Scenario scenario, Path disk) {
    return MachineAtWork.start(scenario, disk)
        .map(machine -> of(scenario, machine))
        .orElse(new Encounter(REFUSED, REFUSED));
  }

  private static Encounter of(Scenario scenario, MachineAtWork started) {
    try (MachineAtWork machine = started) {
      String freeRdp = met(machine, scenario, XFreeRdp::show);
      machine.logOffAll();
      String rdesktop = met(machine, scenario, Rdesktop::show);
      return new Encounter(freeRdp, rdesktop);
    }
  }

  private static String met(
      MachineAtWork machine, Scenario scenario, Function<SessionRequest, GraphicalClient> show) {
    try (GraphicalClient client = show.apply(request(machine, scenario))) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (client.isRunning() && System.nanoTime() < deadline) {
        if (machine.hasActiveSession()) {
          return SESSION;
        }
        Pause.brief();
      }
      OptionalInt exitCode = client.exitCode(Duration.ZERO);
      return exitCode.isPresent() ? "exit " + exitCode.getAsInt() : "waits";
    }
  }

  private static SessionRequest request(MachineAtWork machine, Scenario scenario) {
    String[] names = MachineAtWork.user(scenario).split("\\\\", -1);
    SessionRequest request =
        SessionRequest.to(machine.host(), machine.port())
            .under("")
            .as(names[names.length - 1], MachineAtWork.PASSWORD);
    return names.length > 1 ? request.of(names[0]) : request;
  }

  /** A machine that requires CredSSP is out of the reach of rdesktop, and not broken. */
  boolean isGood() {
    return freeRdp.equals(SESSION) && (rdesktop.equals(SESSION) || rdesktop.equals(NEEDS_CREDSSP));
  }
}
