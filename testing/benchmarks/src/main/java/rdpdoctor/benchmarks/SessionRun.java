package rdpdoctor.benchmarks;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Recipe;
import rdpdoctor.testkit.server.Xrdp;

/**
 * Five hundred sessions at once, and how many come and go in a second: on our terminal server, on
 * xrdp and on FreeRDP's shadow server, all under TLS with a key of 2048 bits. Ours logs somebody on
 * and draws his desktop; xrdp shows its login screen; shadow servers all show one display.
 */
final class SessionRun {

  private static final int SESSIONS = 500;
  private static final int AT_ONCE = 16;
  private static final int HELD_MILLIS = 10_000;

  /** xrdp lets two connections wait, and those behind them come again after a second. */
  private static final int RATE_AT_ONCE = 2;

  private static final int ROUNDS = 5;
  private static final int SESSIONS_A_ROUND = 50;

  private final Table table =
      new Table(
          "%d sessions at once".formatted(SESSIONS),
          "server",
          "opened",
          "still there",
          "MB before",
          "MB with them",
          "MB a session",
          "seconds",
          "CPU seconds",
          "failures");
  private final List<Ratio> ratios;

  private SessionRun(List<Ratio> ratios) {
    this.ratios = ratios;
  }

  static Table measured(List<Ratio> ratios) {
    SessionRun run = new SessionRun(ratios);
    Recipe xrdp = Xrdp.withSecurityLayer("tls");
    double ours = run.held(new SessionHost(), SessionHost.VISITOR);
    double xrdps = run.held(xrdp, Visitor.nobody());
    double shadows = run.held(FreeRdpShadow.only("tls").toAnybody(), Visitor.nobody());
    ratios.add(new Ratio("memory of a session, xrdp", ours, xrdps, "MB", "at most 1"));
    ratios.add(new Ratio("memory of a session, FreeRDP shadow", ours, shadows, "MB", "at most 1"));
    run.rate(xrdp);
    return run.table;
  }

  /** Megabytes that a session adds. */
  private double held(Recipe recipe, Visitor visitor) {
    System.err.println("sessions: " + recipe);
    try (RealServer server = recipe.start()) {
      InetSocketAddress address = address(server);
      // What is loaded once belongs to the server and not to its sessions.
      Load.rate(visitor, address, AT_ONCE, RATE_AT_ONCE);
      Footprint before = Footprint.of(server.pid());
      try (Load load = Load.of(visitor, address, SESSIONS, AT_ONCE)) {
        Footprint opened = Footprint.of(server.pid());
        pause();
        Footprint with = Footprint.of(server.pid());
        double megabytes = (with.megabytes() - before.megabytes()) / Math.max(1, load.alive());
        table.row(
            recipe.toString(),
            Integer.toString(load.opened()),
            Integer.toString(load.alive()),
            Ratio.number(before.megabytes()),
            Ratio.number(with.megabytes()),
            Ratio.number(megabytes),
            Ratio.number(load.seconds()),
            Ratio.number(opened.processorSeconds() - before.processorSeconds()),
            load.failures().toString());
        return megabytes;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(HELD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sessions were held", e);
    }
  }

  private void rate(Recipe xrdp) {
    System.err.println("sessions: rate");
    try (RealServer ours = new SessionHost().start();
        RealServer theirs = xrdp.start()) {
      Turns turns =
          Turns.of(
              ROUNDS,
              () -> rate(SessionHost.VISITOR, ours),
              Optional.of(() -> rate(Visitor.nobody(), theirs)));
      ratios.add(
          new Ratio(
              "sessions opened a second, xrdp",
              Turns.median(turns.ours()),
              Turns.median(turns.theirs()),
              "/s",
              "at least 1"));
    }
  }

  private static double rate(Visitor visitor, RealServer server) {
    return Load.rate(visitor, address(server), SESSIONS_A_ROUND, RATE_AT_ONCE);
  }

  private static InetSocketAddress address(RealServer server) {
    return new InetSocketAddress(server.host(), server.port());
  }
}
