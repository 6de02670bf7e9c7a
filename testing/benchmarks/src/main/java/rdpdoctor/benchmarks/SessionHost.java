package rdpdoctor.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.Place;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Recipe;

/**
 * Our terminal server as a process of its own, {@code SessionHost HOST PORT}: a session host that
 * signs in under TLS, without network level authentication, and gives one user as many sessions as
 * he opens.
 */
final class SessionHost implements Recipe {

  static final Visitor VISITOR = new Visitor("LOAD", "anna", "geheim");

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";

  public static void main(String[] arguments) throws Exception {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.ofLiteral(arguments[0]), Integer.parseInt(arguments[1]));
    Facts facts = facts();
    try (Password password = Password.takeOver(VISITOR.password().toCharArray());
        TerminalServer _ =
            TerminalServer.start(
                ServerSettings.of(
                        () -> facts,
                        KnownPasswords.none()
                            .and(AccountName.parse(VISITOR.account()).orElseThrow(), password),
                        Hosting.desktop(),
                        InstantSource.system())
                    .at(Placement.at(address)))) {
      new CountDownLatch(1).await();
    }
  }

  private static Facts facts() throws IOException, NoWindowsException {
    try (TemporaryFolder volume = TemporaryFolder.create()) {
      Path written =
          OfflineWindows.healthy(Edition.SERVER_2019)
              .system(TERMINAL_SERVER, "TSAppCompat", 1)
              .system(TERMINAL_SERVER, "fSingleSessionPerUser", 0)
              .system(TERMINAL_SERVER + "\\WinStations\\RDP-Tcp", "UserAuthentication", 0)
              .writeTo(volume.path());
      return DiskExaminer.observe(WindowsFolder.find(written));
    }
  }

  @Override
  public String[] programs() {
    return new String[0];
  }

  @Override
  public RealServer start(Place place) {
    Command command = Command.java(SessionHost.class, place.host(), Integer.toString(place.port()));
    return RealServer.start(place, command, TemporaryFolder.create(), () -> {});
  }

  @Override
  public String toString() {
    return "rdpdoctor";
  }
}
