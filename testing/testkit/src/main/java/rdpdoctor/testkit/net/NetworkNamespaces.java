package rdpdoctor.testkit.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.ListeningSockets;
import rdpdoctor.testkit.server.Place;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Recipe;

/**
 * Two machines and a cable: a client (10.99.0.1) and a server (10.99.0.2) with every {@link
 * NetworkFault} on the way. Nothing in it reaches the network of the host. Closing removes it.
 */
public final class NetworkNamespaces implements AutoCloseable {

  public static final String SERVER_ADDRESS = "10.99.0.2";

  private static final Duration SETUP_LIMIT = Duration.ofSeconds(10);
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String client;
  private final String server;
  private final TemporaryFolder folder = TemporaryFolder.create();
  private final Deque<Runnable> running = new ArrayDeque<>();

  private NetworkNamespaces() {
    String name =
        "rdpdoctor-%d-%d".formatted(ProcessHandle.current().pid(), MADE.incrementAndGet());
    client = name + "-client";
    server = name + "-server";
  }

  public static NetworkNamespaces create() {
    NetworkNamespaces network = new NetworkNamespaces();
    AtExit.close(network);
    try {
      network.layCable();
      network.addRoutes();
      network.addFilters();
      network.listenOnOpenPort();
      return network;
    } catch (RuntimeException | Error e) {
      network.close();
      throw e;
    }
  }

  /** Runs a command on the client's machine. */
  public Finished run(Command command, Duration limit) {
    return command.under(enter(client)).run(limit);
  }

  /** Starts a real server on the server's machine; it ends with the network at the latest. */
  public RealServer start(Recipe recipe, int port) {
    RealServer started = recipe.start(new Place(SERVER_ADDRESS, port, enter(server)));
    running.push(started::close);
    return started;
  }

  private void layCable() {
    ip("netns", "add", client);
    ip("netns", "add", server);
    ip("link", "add", "c", "netns", client, "type", "veth", "peer", "name", "s", "netns", server);
    ip("-n", client, "addr", "add", "10.99.0.1/24", "dev", "c");
    ip("-n", server, "addr", "add", SERVER_ADDRESS + "/24", "dev", "s");
    ip("-n", client, "link", "set", "lo", "up");
    ip("-n", server, "link", "set", "lo", "up");
    ip("-n", client, "link", "set", "c", "up");
    ip("-n", server, "link", "set", "s", "up");
  }

  private void addRoutes() {
    ip("-n", client, "route", "add", "10.98.0.0/24", "via", SERVER_ADDRESS);
    ip("-n", server, "route", "add", "blackhole", "10.98.0.0/24");
    ip("-n", client, "route", "add", "blackhole", "10.97.0.0/24");
    ip("-n", client, "route", "add", "unreachable", "10.96.0.0/24");
    ip("-n", client, "route", "add", "prohibit", "10.95.0.0/24");
    set("ip_forward", 1);
    // The kernel sends few ICMP errors a second, and a test must not wait for the next.
    set("icmp_ratelimit", 0);
  }

  private void addFilters() {
    String rules =
        """
        table inet faults {
          chain input {
            type filter hook input priority 0;
            tcp dport 5001 drop
            tcp dport 5002 reject with tcp reset
            tcp dport 5003 reject with icmpx type admin-prohibited
            tcp dport 5004 reject with icmpx type host-unreachable
          }
        }
        """;
    inServer("nft", "-f", folder.write("rules.nft", rules).toString());
  }

  private void listenOnOpenPort() {
    Place place = new Place(SERVER_ADDRESS, NetworkFault.OPEN.port(), enter(server));
    RunningProgram listener =
        Command.java(SilentListener.class, place.host(), Integer.toString(place.port()))
            .under(place.launcher())
            .start(folder.resolve("listener.output"));
    running.push(listener::close);
    if (!ListeningSockets.of(listener).await(place, SETUP_LIMIT)) {
      throw new IllegalStateException("the listener does not listen: " + listener.output());
    }
  }

  private void set(String ipv4Setting, int value) {
    inServer("sh", "-c", "echo %d > /proc/sys/net/ipv4/%s".formatted(value, ipv4Setting));
  }

  private static void ip(String... words) {
    Command.of("ip").with(words).run(SETUP_LIMIT).orFail();
  }

  private void inServer(String... words) {
    Command.of(words).under(enter(server)).run(SETUP_LIMIT).orFail();
  }

  private static List<String> enter(String namespace) {
    return List.of("ip", "netns", "exec", namespace);
  }

  @Override
  public void close() {
    AtExit.forget(this);
    try {
      running.forEach(Runnable::run);
    } finally {
      Command.of("ip", "netns", "del", client).run(SETUP_LIMIT);
      Command.of("ip", "netns", "del", server).run(SETUP_LIMIT);
      folder.close();
    }
  }
}
