package rdpdoctor.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.server.connection.Connection;
import rdpdoctor.server.connection.Equipment;
import rdpdoctor.server.connection.Terms;
import rdpdoctor.server.session.Departure;
import rdpdoctor.server.session.SessionTable;
import rdpdoctor.server.session.Sessions;

/**
 * A terminal server: listeners that follow the settings of a machine, and sessions for the clients
 * that they let in. Each connection has its own thread and shares nothing but the session table.
 */
public final class TerminalServer implements AutoCloseable {

  private static final Logger LOG = System.getLogger("rdpdoctor.server");
  private static final Duration PULSE = Duration.ofSeconds(1);

  /** Clients are told that the server stops, and have so long to hear it. */
  private static final Duration PATIENCE_OF_STOPPING = Duration.ofSeconds(5);

  private final Policies policies;
  private final Sessions sessions;
  private final Equipment equipment;
  private final OpenListeners listeners;
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> winStations = new ConcurrentHashMap<>();
  private final Thread pulse;
  private volatile boolean stopping;

  private TerminalServer(ServerSettings settings) {
    this.policies = new Policies(settings);
    this.sessions = new Sessions(settings.clock());
    this.equipment =
        new Equipment(sessions, settings.hosting(), settings.certificates(), settings.clock());
    this.listeners = new OpenListeners(settings.placement(), this::serve);
    this.pulse = Thread.ofVirtual().name("rdp-pulse").unstarted(this::watch);
  }

  /**
   * Opens the listeners that the machine has. One that has none at present is served all the same:
   * they open when its settings change.
   *
   * @throws PortInUseException if another program listens where a listener should
   */
  public static TerminalServer start(ServerSettings settings) throws IOException {
    TerminalServer server = new TerminalServer(settings);
    server.listeners.begin(server.policies.policy());
    server.pulse.start();
    Thread.ofVirtual().name("rdp-keys").start(server::prepare);
    return server;
  }

  /** The certificate takes a while to make, and the first client need not wait for it. */
  private void prepare() {
    equipment.prepare(policies.policy().identity().computer());
  }

  public SessionTable sessions() {
    return new ServerTable(listeners, sessions);
  }

  /**
   * Shows a session in another size, if its client can follow that. False where there is no such
   * session, or no client in it.
   */
  public boolean resize(int session, int width, int height) {
    return sessions.resize(session, width, height);
  }

  /** Where it listens at present, with the ports that the system chose. */
  public List<InetSocketAddress> addresses() {
    return listeners.addresses();
  }

  /** Where its first listener listens. */
  public InetSocketAddress address() {
    return addresses().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no listener is open"));
  }

  /** Holds everything against the settings and the time at once, as otherwise once a second. */
  public void refresh() {
    listeners.follow(policies.policy());
    connections.keySet().forEach(Connection::closeIfOverdue);
    sessions.enforceLimits();
  }

  private void watch() {
    try {
      while (!stopping) {
        Thread.sleep(PULSE);
        beat();
      }
    } catch (InterruptedException _) {
      // The server stops.
    }
  }

  /** What one beat fails of, the next may not. */
  private void beat() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the settings of the machine cannot be followed", e);
    }
  }

  /** On a thread of the client's own. */
  private void serve(String listener, Socket client) {
    try (client) {
      Optional<Terms> terms = policies.terms(listener);
      if (terms.isPresent() && !stopping) {
        serve(client, winStation(listener), terms.get());
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "%s: a client could not be served".formatted(listener), e);
    }
  }

  private void serve(Socket client, String winStation, Terms terms) {
    Connection connection = new Connection(client, winStation, terms, equipment);
    connections.put(connection, Thread.currentThread());
    try {
      connection.run();
    } finally {
      connections.remove(connection);
    }
  }

  private String winStation(String listener) {
    int number = winStations.computeIfAbsent(listener, _ -> new AtomicInteger()).getAndIncrement();
    return listener + '#' + number;
  }

  /**
   * Closes the listeners, tells the clients, ends all sessions, and returns when none of their
   * threads runs.
   */
  @Override
  public void close() {
    stopping = true;
    pulse.interrupt();
    listeners.close();
    sessions.endAll(Departure.SERVER_STOPS);
    try {
      long end = System.nanoTime() + PATIENCE_OF_STOPPING.toNanos();
      for (Thread thread : connections.values()) {
        thread.join(Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
      }
      connections.keySet().forEach(Connection::abort);
      for (Thread thread : connections.values()) {
        thread.join();
      }
      pulse.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
