package rdpdoctor.server.judge;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.tls.UncheckedTls;

/** The connection of a guest: packets go out one by one, so that each of them can be spoilt. */
final class GuestWire implements AutoCloseable {

  private static final int LIMIT_MILLIS = 30_000;

  private final Outgoing outgoing;
  private Socket socket;
  private int sent;

  private GuestWire(Socket socket, Outgoing outgoing) {
    this.socket = socket;
    this.outgoing = outgoing;
  }

  static GuestWire to(InetSocketAddress server, Outgoing outgoing) throws IOException {
    Socket socket = new Socket();
    socket.connect(server, LIMIT_MILLIS);
    socket.setSoTimeout(LIMIT_MILLIS);
    return new GuestWire(socket, outgoing);
  }

  /** Goes on under TLS, whatever the certificate. */
  SSLSocket secure() throws IOException, GeneralSecurityException {
    SSLSocket tls = UncheckedTls.over(socket);
    socket = tls;
    return tls;
  }

  <R> R play(Phase<R> phase) throws IOException, DecodeException {
    send(phase.start());
    while (true) {
      switch (phase.receive(read())) {
        case Phase.Step.Continue<R>(Bytes next) -> send(next);
        case Phase.Step.Finished<R>(R result) -> {
          return result;
        }
      }
    }
  }

  /** Any number of packets. */
  void send(Bytes packets) throws IOException, DecodeException {
    for (Bytes packet : split(packets)) {
      sendRaw(outgoing.packet(sent++, packet));
    }
  }

  void sendRaw(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  /** How many packets have gone out. */
  int sent() {
    return sent;
  }

  private static List<Bytes> split(Bytes packets) throws DecodeException {
    List<Bytes> all = new ArrayList<>();
    Bytes rest = packets;
    while (!rest.isEmpty()) {
      int size = Math.toIntExact(FastPathPdu.size(rest).orElse(rest.size()));
      all.add(rest.first(size));
      rest = rest.from(size);
    }
    return all;
  }

  /** One PDU of the fast path, or one packet. */
  Bytes read() throws IOException, DecodeException {
    Bytes head = Bytes.empty();
    while (FastPathPdu.size(head).isEmpty()) {
      head = head.plus(more(1));
    }
    return head.plus(more(Math.toIntExact(FastPathPdu.size(head).getAsLong()) - head.size()));
  }

  Bytes more(int count) throws IOException {
    byte[] bytes = new byte[count];
    new DataInputStream(socket.getInputStream()).readFully(bytes);
    return Bytes.of(bytes);
  }

  void patience(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
  }

  /** Reads until the server ends the connection, in whatever way; false if it does not. */
  boolean isEnded(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        patience(Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime())));
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      }
      return false;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /** Leaves without a word: the server sees a reset. */
  void abort() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
