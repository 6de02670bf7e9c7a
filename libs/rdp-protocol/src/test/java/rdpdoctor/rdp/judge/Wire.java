package rdpdoctor.rdp.judge;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.tls.UncheckedTls;

/** A connection to a real server, on which phases are played. */
final class Wire implements AutoCloseable {

  private static final int LIMIT_MILLIS = 10_000;

  private Socket socket;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  static Wire to(RealServer server) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral(server.host()), server.port());
    socket.setSoTimeout(LIMIT_MILLIS);
    return new Wire(socket);
  }

  /** Goes on under TLS; the server makes its own certificate, so any will do. */
  SSLSocket underTls() throws IOException, GeneralSecurityException {
    SSLSocket tls = UncheckedTls.over(socket);
    socket = tls;
    return tls;
  }

  <R> R play(Phase<R> phase) throws IOException, DecodeException {
    send(phase.start());
    while (true) {
      switch (phase.receive(read())) {
        case Step.Continue<R>(Bytes next) -> send(next);
        case Step.Finished<R>(R result) -> {
          return result;
        }
      }
    }
  }

  void send(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
