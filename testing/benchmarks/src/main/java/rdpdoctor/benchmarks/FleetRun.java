package rdpdoctor.benchmarks;

import java.time.Duration;
import java.util.List;
import rdpdoctor.testkit.net.LoopbackNamespace;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.OpenSslServer;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;
import rdpdoctor.testkit.tls.TestCertificate;

/**
 * Many targets at once on one xrdp, which forks for each connection and lets two wait. Beside it
 * what OpenSSL's client reaches: on the same xrdp, and on OpenSSL's own server.
 */
final class FleetRun {

  private static final int RDP_PORT = 3389;
  private static final int TLS_PORT = 4433;
  private static final int NMAP_TARGETS = 256;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final LoopbackNamespace machine;
  private final TemporaryFolder folder;
  private final List<Ratio> ratios;
  private final Table table = new Table("fleets", "tool", "server", "targets", "rate", "more");

  private FleetRun(LoopbackNamespace machine, TemporaryFolder folder, List<Ratio> ratios) {
    this.machine = machine;
    this.folder = folder;
    this.ratios = ratios;
  }

  static Table measured(List<Ratio> ratios) {
    try (TemporaryFolder folder = TemporaryFolder.create();
        LoopbackNamespace machine = LoopbackNamespace.create()) {
      FleetRun run = new FleetRun(machine, folder, ratios);
      run.measure();
      return run.table;
    }
  }

  private void measure() {
    double handshakes;
    try (RealServer _ = machine.startOnAllAddresses(Servers.XRDP_TLS.recipe(), RDP_PORT)) {
      Fleet fleet = fleet();
      handshakes = fleet.handshakesPerSecond();
      double rate = fleet.targetsPerSecond();
      ratio("targets, nmap rdp-enum-encryption", rate, nmap("rdp-enum-encryption"), "at least 10");
      ratio("targets, nmap rdp-ntlm-info", rate, nmap("rdp-ntlm-info"), "");
      ratio("TLS, openssl s_time on that xrdp", handshakes, sTimeOnXrdp(), "at least 0.5");
      ratios.add(
          new Ratio("peak memory, its limit", fleet.peakMegabytes(), 300, "MB", "at most 1"));
    }
    ratio("TLS, openssl s_time on s_server", handshakes, sTimeOnOpenSsl(), "at least 0.5");
  }

  private Fleet fleet() {
    System.err.println("fleet: rdpdoctor");
    Fleet fleet = Fleet.diagnosed(machine, folder);
    row("rdpdoctor", "xrdp", Fleet.TARGETS, fleet.targetsPerSecond(), fleet.toString());
    return fleet;
  }

  private double nmap(String script) {
    System.err.println("fleet: nmap " + script);
    Command command =
        Command.of("nmap", "-Pn", "-n", "-p", Integer.toString(RDP_PORT), "--script", script);
    long start = System.nanoTime();
    machine.run(command.with("127.2.0.0/24"), LIMIT);
    double rate = NMAP_TARGETS / ((System.nanoTime() - start) / 1e9);
    row("nmap " + script, "xrdp", NMAP_TARGETS, rate, "");
    return rate;
  }

  private double sTimeOnXrdp() {
    Command forwarder = Command.java(X224Removed.class, "127.0.0.1", Integer.toString(RDP_PORT));
    try (RunningProgram running = machine.start(forwarder, folder.resolve("removed.output"))) {
      while (running.isAlive() && running.output().isBlank()) {
        Thread.onSpinWait();
      }
      return sTime(running.output().strip(), "xrdp");
    }
  }

  private double sTimeOnOpenSsl() {
    TestCertificate certificate = TestCertificate.named("WIN-LAB").build();
    try (RealServer _ = machine.startOnAllAddresses(OpenSslServer.with(certificate), TLS_PORT)) {
      return sTime("127.0.0.1:" + TLS_PORT, "s_server");
    }
  }

  private double sTime(String endpoint, String server) {
    System.err.println("fleet: openssl s_time, " + server);
    double rate = HandshakeRate.of(endpoint, machine);
    row("openssl s_time", server, 1, rate, "TLS handshakes");
    return rate;
  }

  private void row(String tool, String server, int targets, double rate, String more) {
    table.row(tool, server, Integer.toString(targets), Ratio.number(rate) + "/s", more);
  }

  private void ratio(String what, double ours, double theirs, String wanted) {
    ratios.add(new Ratio("fleet, " + what, ours, theirs, "/s", wanted));
  }
}
