package rdpdoctor.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A terminal server with one listener: it answers X.224, TLS, the NTLM challenge of CredSSP and,
 * without CredSSP, MCS as far as licensing; it makes no sessions yet.
 */
public final class TerminalServer implements AutoCloseable {

  private final ServerSocket listener;
  private final ConnectionSequence sequence;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Thread acceptor;

  private TerminalServer(ServerSocket listener, ConnectionSequence sequence) {
    this.listener = listener;
    this.sequence = sequence;
    this.acceptor = Thread.ofVirtual().name("rdp-listener").unstarted(this::accept);
  }

  public static TerminalServer start(ListenerSettings settings, InstantSource clock)
      throws IOException, GeneralSecurityException {
    ConnectionSequence sequence = ConnectionSequence.of(settings, clock);
    ServerSocket listener = new ServerSocket();
    try {
      listener.bind(settings.address());
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    TerminalServer server = new TerminalServer(listener, sequence);
    server.acceptor.start();
    return server;
  }

  /** Where it listens, with the port that the system chose. */
  public InetSocketAddress address() {
    InetAddress address = listener.getInetAddress();
    return new InetSocketAddress(address, listener.getLocalPort());
  }

  private void accept() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (!listener.isClosed()) {
        try {
          Socket connection = listener.accept();
          threads.execute(() -> serve(connection));
        } catch (IOException _) {
          // Either closed, and the loop ends, or one connection failed, and the next may not.
        }
      }
    }
  }

  private void serve(Socket connection) {
    connections.add(connection);
    try (connection) {
      // Once the listener is closed, close() may have gone past this connection.
      if (!listener.isClosed()) {
        sequence.run(connection);
      }
    } catch (IOException _) {
      // The peer went away, or broke the rules: its connection ends, the others go on.
    } finally {
      connections.remove(connection);
    }
  }

  /** Ends the listener and all connections, and returns when none of their threads runs. */
  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
    try {
      acceptor.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
