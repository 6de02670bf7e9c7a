package rdpdoctor.testkit.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes the TLS of an RDP server look like TLS from the first byte, for clients that know no X.224:
 * asks for TLS and CredSSP, swallows the connection confirm, and forwards the bytes that follow.
 */
public final class NegotiatingForwarder implements AutoCloseable {

  private static final OptionalInt SSL_AND_HYBRID = OptionalInt.of(3);

  private final ServerSocket listener;
  private final String host;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private NegotiatingForwarder(ServerSocket listener, String host, int port) {
    this.listener = listener;
    this.host = host;
    this.port = port;
  }

  public static NegotiatingForwarder to(String host, int port) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
      NegotiatingForwarder forwarder = new NegotiatingForwarder(listener, host, port);
      forwarder.threads.execute(forwarder::acceptAll);
      return forwarder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port with a colon between them. */
  public String endpoint() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = listener.accept();
        open.add(client);
        threads.execute(() -> forward(client));
      }
    } catch (IOException e) {
      // Closed: nothing more to accept.
    }
  }

  private void forward(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.ofLiteral(host), port)) {
      open.add(server);
      negotiate(server);
      threads.execute(() -> copy(client, server));
      copy(server, client);
    } catch (IOException e) {
      // The client sees that its connection ended.
    }
  }

  private static void negotiate(Socket server) throws IOException {
    server.getOutputStream().write(RawNegotiation.connectionRequest(SSL_AND_HYBRID));
    DataInputStream in = new DataInputStream(server.getInputStream());
    byte[] header = in.readNBytes(4);
    int length = ByteBuffer.wrap(header).getShort(2);
    ByteBuffer confirm = ByteBuffer.allocate(length).put(header).put(in.readNBytes(length - 4));
    RawAnswer answer = RawAnswer.of(confirm.array());
    if (!(answer instanceof RawAnswer.Selected selected) || selected.protocol() == 0) {
      throw new IOException("no TLS: the server answered " + answer);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side is gone; the other copy ends as well.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
      threads.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
