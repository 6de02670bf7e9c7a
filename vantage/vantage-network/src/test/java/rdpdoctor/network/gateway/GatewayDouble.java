package rdpdoctor.network.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.rdp.gateway.GatewayClient;
import rdpdoctor.testkit.tls.TestCertificate;

/**
 * A gateway of our own, as [MS-TSGU] describes one: HTTP with NTLM over TLS, and packets in a
 * WebSocket or in two connections. It forwards to one server, whatever name it is asked for.
 */
final class GatewayDouble implements AutoCloseable {

  static final String USER = "gate";
  static final String PASSWORD = "Gatew4y!";

  private final Manner manner;
  private final InetSocketAddress target;
  private final TestCertificate certificate = TestCertificate.named("gw.lab.example").build();
  private final ServerSocket listener;
  private final Map<String, Responder> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final List<String> requested = new CopyOnWriteArrayList<>();

  private GatewayDouble(Manner manner, InetSocketAddress target, String host) {
    this.manner = manner;
    this.target = target;
    try {
      listener =
          certificate
              .serverContext()
              .getServerSocketFactory()
              .createServerSocket(0, 50, InetAddress.ofLiteral(host));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /**
   * How it behaves.
   *
   * @param webSocket whether it takes up the offer of a WebSocket
   * @param schemes that it asks for
   * @param status instead of any answer that has to do with a gateway
   * @param refusal the step that it refuses, and with what
   */
  record Manner(
      boolean webSocket,
      List<String> schemes,
      Optional<Integer> status,
      Optional<GatewayClient.Result.Refused> refusal) {

    static Manner usual() {
      return new Manner(false, List.of("Negotiate", "NTLM"), Optional.empty(), Optional.empty());
    }

    Manner withWebSocket() {
      return new Manner(true, schemes, status, refusal);
    }

    Manner offering(String... offered) {
      return new Manner(webSocket, List.of(offered), status, refusal);
    }

    Manner answering(int code) {
      return new Manner(webSocket, schemes, Optional.of(code), refusal);
    }

    Manner refusing(GatewayClient.Step step, long code) {
      return new Manner(
          webSocket, schemes, status, Optional.of(new GatewayClient.Result.Refused(step, code)));
    }
  }

  static GatewayDouble start(Manner manner, InetSocketAddress target) {
    return new GatewayDouble(manner, target, "127.0.0.1");
  }

  String host() {
    return listener.getInetAddress().getHostAddress();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many complete answers to an NTLM challenge it was to judge. */
  int attempts() {
    return attempts.get();
  }

  /** The targets that it was asked for, {@code host:port}. */
  List<String> requested() {
    return requested;
  }

  Manner manner() {
    return manner;
  }

  TestCertificate certificate() {
    return certificate;
  }

  void counts() {
    attempts.incrementAndGet();
  }

  /** Connects to the target, whatever it is called. */
  Socket connect(String resource, int port) throws IOException {
    requested.add(resource + ":" + port);
    Socket socket = new Socket();
    socket.connect(target, 5_000);
    return socket;
  }

  /** The way out waits until the way in has come. */
  void await(String connectionId, Responder out) {
    waiting.put(connectionId, out);
  }

  Optional<Responder> waiting(String connectionId) {
    return Optional.ofNullable(waiting.remove(connectionId));
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      new Responder(this, socket).serve();
    } catch (IOException e) {
      // The client has gone, or said what a gateway closes the connection for.
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
