package rdpdoctor.testkit.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.server.Place;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Recipe;

/**
 * A machine with nothing but a loopback interface: one server on the wildcard address answers there
 * on all sixteen million addresses of 127.0.0.0/8, and is out of everybody else's reach.
 */
public final class LoopbackNamespace implements AutoCloseable {

  private static final String WILDCARD = "0.0.0.0";
  private static final Duration SETUP_LIMIT = Duration.ofSeconds(10);
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String name;

  private LoopbackNamespace(String name) {
    this.name = name;
  }

  public static LoopbackNamespace create() {
    long pid = ProcessHandle.current().pid();
    String name = "rdpdoctor-%d-loopback-%d".formatted(pid, MADE.incrementAndGet());
    Command.of("ip", "netns", "add", name).run(SETUP_LIMIT).orFail();
    LoopbackNamespace namespace = new LoopbackNamespace(name);
    AtExit.close(namespace);
    Command.of("ip", "-n", name, "link", "set", "lo", "up").run(SETUP_LIMIT).orFail();
    return namespace;
  }

  public RealServer startOnAllAddresses(Recipe recipe, int port) {
    return recipe.start(new Place(WILDCARD, port, launcher()));
  }

  public Finished run(Command command, Duration limit) {
    return command.under(launcher()).run(limit);
  }

  public RunningProgram start(Command command, Path output) {
    return command.under(launcher()).start(output);
  }

  private List<String> launcher() {
    return List.of("ip", "netns", "exec", name);
  }

  /** Programs that still run in it keep it alive without a name; close them first. */
  @Override
  public void close() {
    AtExit.forget(this);
    Command.of("ip", "netns", "del", name).run(SETUP_LIMIT);
  }
}
