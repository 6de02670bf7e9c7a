package rdpdoctor.testkit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.server.Place;

/** A loopback address from which a service in another network is reached. */
final class TcpRelay implements AutoCloseable {

  private final Place place;
  private final ServerSocket listener;
  private final InetSocketAddress target;
  private final NamespaceThread network;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private TcpRelay(
      Place place, ServerSocket listener, InetSocketAddress target, NamespaceThread network) {
    this.place = place;
    this.listener = listener;
    this.target = target;
    this.network = network;
  }

  static TcpRelay into(NamespaceThread network, String host, int port) {
    Place place = Place.onLoopback();
    try {
      ServerSocket listener =
          new ServerSocket(place.port(), 50, InetAddress.ofLiteral(place.host()));
      InetSocketAddress target = new InetSocketAddress(InetAddress.ofLiteral(host), port);
      TcpRelay relay = new TcpRelay(place, listener, target, network);
      AtExit.close(relay);
      relay.threads.execute(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Place place() {
    return place;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        threads.execute(() -> carry(client));
      }
    } catch (IOException e) {
      // Closed: the relay is at its end.
    }
  }

  /** A target that refuses is a connection that ends at once. */
  private void carry(Socket client) {
    try (client;
        SocketChannel server = network.call(() -> SocketChannel.open(target))) {
      Thread backwards = Thread.startVirtualThread(() -> copyAll(server, client));
      client.getInputStream().transferTo(Channels.newOutputStream(server));
      server.shutdownOutput();
      backwards.join();
    } catch (IOException | IllegalStateException e) {
      // Either side is gone, and with it the connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copyAll(SocketChannel server, Socket client) {
    try {
      Channels.newInputStream(server).transferTo(client.getOutputStream());
      client.shutdownOutput();
    } catch (IOException e) {
      // The client is gone.
    }
  }

  @Override
  public void close() {
    AtExit.forget(this);
    threads.shutdownNow();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
