package rdpdoctor.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** One open port. */
final class Listener implements AutoCloseable {

  /** How many clients may wait to be accepted. */
  private static final int BACKLOG = 512;

  private final String name;
  private final InetSocketAddress wanted;
  private final ServerSocket socket;

  private Listener(String name, InetSocketAddress wanted, ServerSocket socket) {
    this.name = name;
    this.wanted = wanted;
    this.socket = socket;
  }

  /** Listens, and gives each client away on a thread of its own. */
  static Listener open(String name, InetSocketAddress address, Consumer<Socket> clients)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(address, BACKLOG);
    } catch (BindException e) {
      socket.close();
      throw inUse(address, e);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    Listener listener = new Listener(name, address, socket);
    Thread.ofVirtual().name(name).start(() -> listener.accept(clients));
    return listener;
  }

  /** The same exception tells of an address that this machine does not have. */
  private static IOException inUse(InetSocketAddress address, BindException e) {
    return PortOwner.of(address)
        .<IOException>map(owner -> new PortInUseException(address, owner))
        .orElse(e);
  }

  private void accept(Consumer<Socket> clients) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        // Many PDUs are small, and each is answered: none should wait for the next.
        client.setTcpNoDelay(true);
        Thread.ofVirtual().name(name + " client").start(() -> clients.accept(client));
      } catch (IOException _) {
        // Either closed, and the loop ends, or one connection failed, and the next may not.
      }
    }
  }

  String name() {
    return name;
  }

  /** Whether it listens where it should. */
  boolean isAt(InetSocketAddress address) {
    return wanted.equals(address);
  }

  /** With the port that the system chose. */
  InetSocketAddress address() {
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It listens no more either way.
    }
  }
}
