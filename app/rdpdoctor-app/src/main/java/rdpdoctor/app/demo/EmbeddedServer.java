package rdpdoctor.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.session.Hosting;

/** The terminal server on loopback, with the settings of a healthy machine but for one. */
public final class EmbeddedServer implements DemoServer {

  private static final String LISTENER =
      "ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp";

  private static final Source OURS = new Source(Vantage.HOST, "demo");

  private final TerminalServer server;

  private EmbeddedServer(TerminalServer server) {
    this.server = server;
  }

  public static DemoServer start(State state) {
    // It shares its process, and so its first TLS class, with the look at it.
    LegacyTls.allow();
    Facts facts = facts(state);
    ServerSettings settings =
        ServerSettings.of(
                () -> facts, KnownPasswords.none(), Hosting.desktop(), InstantSource.system())
            .at(Placement.at(new InetSocketAddress(Inet4Address.ofLiteral(HOST), 0)));
    try {
      return new EmbeddedServer(TerminalServer.start(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Facts facts(State state) {
    OfflineWindows healthy = OfflineWindows.healthy(Edition.SERVER_2019);
    return switch (state) {
      case WITH_NLA -> read(healthy);
      case WITHOUT_NLA -> read(healthy.system(LISTENER, "UserAuthentication", 0));
      case KEY_UNREADABLE ->
          Facts.builder()
              .known(HostFacts.PRIVATE_KEY_UNREADABLE, true, OURS)
              .addAll(read(healthy))
              .build();
    };
  }

  private static Facts read(OfflineWindows windows) {
    try {
      Path volume = Files.createTempDirectory("rdpdoctor-demo");
      try {
        windows.writeTo(volume);
        return new DiskVantage(KnowledgeBase.registryKeys(), KnowledgeBase.events())
            .observe(WindowsFolder.find(volume));
      } finally {
        delete(volume);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoWindowsException e) {
      throw new IllegalStateException("a machine that was just written has a Windows folder", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  @Override
  public int port() {
    return server.address().getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}
