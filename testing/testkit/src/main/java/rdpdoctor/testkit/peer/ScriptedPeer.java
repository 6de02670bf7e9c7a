package rdpdoctor.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rdpdoctor.testkit.peer.Step.Then;

/**
 * A TCP server on loopback that plays a script on each connection: the first script on the first
 * connection, and so on, and the last one on all that come later. It is strict: closing it fails
 * when a client sent something else than a script expected.
 */
public final class ScriptedPeer implements AutoCloseable {

  /** No read of a peer outlives this, so a client that hangs does not hang the build. */
  private static final Duration READ_LIMIT = Duration.ofSeconds(60);

  private final ServerSocket listener;
  private final List<Script> scripts;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final List<String> surprises = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ScriptedPeer(ServerSocket listener, List<Script> scripts) {
    this.listener = listener;
    this.scripts = scripts;
  }

  public static ScriptedPeer playing(Script... scripts) {
    return playing(List.of(scripts));
  }

  public static ScriptedPeer playing(List<Script> scripts) {
    if (scripts.isEmpty()) {
      throw new IllegalArgumentException("no script to play");
    }
    try {
      ServerSocket listener = new ServerSocket(0, 128, InetAddress.ofLiteral("127.0.0.1"));
      ScriptedPeer peer = new ScriptedPeer(listener, List.copyOf(scripts));
      peer.threads.execute(peer::acceptAll);
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** What came in, one element for each connection in the order of acceptance. */
  public List<byte[]> received() {
    return connections.stream().map(Connection::received).toList();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) READ_LIMIT.toMillis());
        Script script = scripts.get(Math.min(connections.size(), scripts.size() - 1));
        Connection connection = new Connection(socket);
        sockets.add(socket);
        connections.add(connection);
        threads.execute(() -> play(script, socket, connection));
      }
    } catch (IOException e) {
      // Closed: nobody else is served.
    }
  }

  private void play(Script script, Socket socket, Connection connection) {
    try (socket) {
      if (script.play(connection) == Then.GO_ON) {
        connection.finish();
      }
    } catch (Connection.UnexpectedBytes e) {
      surprises.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // The client left before the end of the script; that is its right.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    if (!surprises.isEmpty()) {
      throw new AssertionError("the client surprised its peer: " + String.join("; ", surprises));
    }
  }
}
