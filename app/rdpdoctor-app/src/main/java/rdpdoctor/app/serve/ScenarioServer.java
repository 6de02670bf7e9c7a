package rdpdoctor.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.server.Machine;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.session.Hosting;

/** The machine of a scenario on a free port of loopback, to which nobody can sign in. */
public record ScenarioServer(TerminalServer server) implements AutoCloseable {

  public static ScenarioServer start(String scenario) {
    LegacyTls.allow();
    Blueprint blueprint =
        new Blueprint.OfScenario(Scenarios.find(scenario).orElseThrow(), Optional.empty());
    try {
      Machine machine = new Workshop(List.of()).make(blueprint);
      ServerSettings settings =
          ServerSettings.of(
              machine, KnownPasswords.none(), Hosting.desktop(), InstantSource.system());
      return new ScenarioServer(TerminalServer.start(settings.at(anywhere())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CommandFailure e) {
      throw new IllegalStateException("a scenario of ours is out of order", e);
    }
  }

  private static Placement anywhere() {
    return Placement.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** {@code 127.0.0.1:PORT}. */
  public String endpoint() {
    InetSocketAddress address = server.address();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}
