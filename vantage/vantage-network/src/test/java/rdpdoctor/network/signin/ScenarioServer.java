package rdpdoctor.network.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * An RDP server on loopback that plays a {@link Scenario} with each client, counts how often
 * somebody tried to sign in, and keeps what it received.
 */
final class ScenarioServer implements AutoCloseable {

  /** No read outlives this, so a client that hangs does not hang the build. */
  private static final Duration READ_LIMIT = Duration.ofSeconds(60);

  private static final Duration LEAVE_LIMIT = Duration.ofSeconds(20);

  private final ServerSocket listener;
  private final Scenario scenario;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<List<Received>> visits = new CopyOnWriteArrayList<>();
  private final List<Future<?>> plays = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ScenarioServer(ServerSocket listener, Scenario scenario) {
    this.listener = listener;
    this.scenario = scenario;
  }

  static ScenarioServer playing(Scenario scenario) {
    try {
      ServerSocket listener = new ServerSocket(0, 16, InetAddress.ofLiteral("127.0.0.1"));
      ScenarioServer server = new ScenarioServer(listener, scenario);
      server.threads.execute(server::acceptAll);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String host() {
    return "127.0.0.1";
  }

  int port() {
    return listener.getLocalPort();
  }

  X509Certificate certificate() {
    return scenario.certificate().certificate();
  }

  /** AUTHENTICATE_MESSAGEs, and Client Infos with a password, on all connections so far. */
  long attempts() {
    return visits.stream().flatMap(List::stream).filter(Received::isAttempt).count();
  }

  /** What came in, one list for each connection in the order of acceptance. */
  List<List<Received>> visits() {
    return visits.stream().map(List::copyOf).toList();
  }

  /** What came in of one kind, on all connections. */
  <T extends Received> List<T> received(Class<T> kind) {
    List<T> all = new ArrayList<>();
    visits.stream()
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(kind::cast)
        .forEach(all::add);
    return all;
  }

  /** Waits until all who came have left, so that everything they sent has been read. */
  ScenarioServer awaitDepartures() {
    try {
      for (Future<?> play : plays) {
        play.get(LEAVE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      }
      return this;
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("a client did not leave: " + visits(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) READ_LIMIT.toMillis());
        List<Received> visit = new CopyOnWriteArrayList<>();
        sockets.add(socket);
        visits.add(visit);
        plays.add(threads.submit(() -> play(socket, visit)));
      }
    } catch (IOException e) {
      // Closed: nobody else is served.
    }
  }

  private void play(Socket socket, List<Received> visit) {
    try (socket) {
      new Scene(scenario, socket, visit).play();
    } catch (IOException e) {
      visit.add(new Received.Left());
    } catch (DecodeException e) {
      visit.add(new Received.Broken(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
    threads.close();
  }
}
