package rdpdoctor.testkit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.Pause;

/**
 * A network with nothing but a loopback interface, whose machines know only the domain's own name
 * server. Samba's libraries look for its daemons in one fixed folder, so each machine of the domain
 * sees a folder of its own there: else a member would ask the daemons of its domain controller.
 */
final class DomainNetwork implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final AtomicInteger MADE = new AtomicInteger();

  /** Where Samba's sockets are, compiled in. */
  private static final Path DAEMONS = Path.of("/run/samba");

  private static final String ENTER =
      """
      mount --bind "$1/daemons" %s && mount --bind "$1/resolv.conf" /etc/resolv.conf &&
      mount --bind "$1/hosts" /etc/hosts && shift && exec "$@"
      """
          .formatted(DAEMONS);

  private final String name;
  private final TemporaryFolder folder = TemporaryFolder.create();
  private final String nameServer;

  private DomainNetwork(String name, String nameServer) {
    this.name = name;
    this.nameServer = nameServer;
  }

  static DomainNetwork create(String nameServer) {
    long pid = ProcessHandle.current().pid();
    String name = "rdpdoctor-%d-domain-%d".formatted(pid, MADE.incrementAndGet());
    Command.of("ip", "netns", "add", name).run(LIMIT).orFail();
    DomainNetwork network = new DomainNetwork(name, nameServer);
    AtExit.close(network);
    Command.of("ip", "-n", name, "link", "set", "lo", "up").run(LIMIT).orFail();
    return network;
  }

  /** A folder for a machine of the domain. */
  Path machine(String host) {
    Path machine = folder.resolve(host);
    try {
      Files.createDirectories(DAEMONS);
      Files.createDirectories(machine.resolve("daemons"));
      Files.writeString(machine.resolve("hosts"), "127.0.0.1 localhost\n");
      Files.writeString(
          machine.resolve("resolv.conf"),
          "nameserver %s\nsearch %s\n".formatted(nameServer, SambaDomain.DNS_NAME));
      return machine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words before a command that is to run on a machine. */
  List<String> launcher(Path machine) {
    return List.of("ip", "netns", "exec", name, "bash", "-c", ENTER, "machine", machine.toString());
  }

  /** Some daemons outlive those that started them; whatever still runs here is ours. */
  @Override
  public void close() {
    AtExit.forget(this);
    processes().forEach(ProcessHandle::destroyForcibly);
    while (processes().findAny().isPresent()) {
      Pause.brief();
    }
    Command.of("ip", "netns", "del", name).run(LIMIT);
    folder.close();
  }

  private Stream<ProcessHandle> processes() {
    return Command.of("ip", "netns", "pids", name)
        .run(LIMIT)
        .output()
        .lines()
        .map(Long::valueOf)
        .flatMap(pid -> ProcessHandle.of(pid).stream());
  }
}
