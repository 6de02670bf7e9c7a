package rdpdoctor.benchmarks.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.account.UnreachableController;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.session.SessionState;

/** A terminal server that goes by the hives of a disk, on a free port of the loopback address. */
final class MachineAtWork implements AutoCloseable {

  static final String PASSWORD = "geheim";

  private final TerminalServer server;

  private MachineAtWork(TerminalServer server) {
    this.server = server;
  }

  /** Empty where it opens no listener, as one to which connections are denied. */
  static Optional<MachineAtWork> start(Scenario scenario, Path disk) {
    Facts facts = facts(disk);
    try (Password password = Password.takeOver(PASSWORD.toCharArray())) {
      KnownPasswords passwords =
          KnownPasswords.none().and(AccountName.parse(user(scenario)).orElseThrow(), password);
      InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TerminalServer server =
          TerminalServer.start(
              ServerSettings.of(() -> facts, passwords, Hosting.desktop(), InstantSource.system())
                  .at(Placement.at(anywhere))
                  .behind(domain(scenario.domain(), passwords)));
      if (server.addresses().isEmpty()) {
        server.close();
        return Optional.empty();
      }
      return Optional.of(new MachineAtWork(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who signs in: an account of the domain, where there is one. */
  static String user(Scenario scenario) {
    return scenario.machine().isInDomain() ? "CORP\\anna" : "anna";
  }

  private static Facts facts(Path disk) {
    try {
      return DiskExaminer.observe(WindowsFolder.find(disk));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoWindowsException e) {
      throw new IllegalStateException("what was written is no Windows", e);
    }
  }

  private static DomainSource domain(DomainState state, KnownPasswords passwords) {
    return switch (state) {
      case ANSWERS -> DomainSource.simulated(passwords);
      case SILENT -> _ -> UnreachableController.silent();
      case DISTRUSTS -> _ -> UnreachableController.distrusting();
    };
  }

  String host() {
    return server.address().getAddress().getHostAddress();
  }

  int port() {
    return server.address().getPort();
  }

  /** Whether somebody is logged on, and sees it. */
  boolean hasActiveSession() {
    return has(SessionState.ACTIVE);
  }

  /** Whether a client has connected, and is asked who it is. */
  boolean showsLogonScreen() {
    return has(SessionState.CONN);
  }

  private boolean has(SessionState state) {
    return server.sessions().list().stream().anyMatch(entry -> entry.state() == state);
  }

  /** All sessions end, so that the next client is the first. */
  void logOffAll() {
    server.sessions().list().stream()
        .filter(entry -> entry.state() != SessionState.LISTEN)
        .forEach(entry -> server.sessions().logOff(entry.id()));
  }

  @Override
  public void close() {
    server.close();
  }
}
