package rdpdoctor.network.kerberos;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.wire.Bytes;

/**
 * A KDC on loopback that gives each request the next of its answers, and notes the request; an
 * empty answer is silence, and so is everything behind the last.
 */
final class StubbornKdc implements AutoCloseable {

  private final ServerSocket listener;
  private final Deque<Bytes> answers;
  private final List<Bytes> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private StubbornKdc(ServerSocket listener, List<Bytes> answers) {
    this.listener = listener;
    this.answers = new ArrayDeque<>(answers);
  }

  static StubbornKdc answering(Bytes... answers) {
    try {
      ServerSocket listener = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
      StubbornKdc kdc = new StubbornKdc(listener, List.of(answers));
      Thread.ofPlatform().daemon().start(kdc::serve);
      return kdc;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Endpoint place() {
    return new Endpoint("127.0.0.1", listener.getLocalPort());
  }

  List<Bytes> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        answer(socket);
      }
    } catch (IOException e) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    requests.add(Bytes.of(in.readNBytes(in.readInt())));
    Bytes answer = answers.isEmpty() ? Bytes.empty() : answers.removeFirst();
    if (!answer.isEmpty()) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(answer.size());
      out.write(answer.toArray());
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
