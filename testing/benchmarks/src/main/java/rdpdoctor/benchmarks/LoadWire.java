package rdpdoctor.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.tls.UncheckedTls;

/** A connection on which the phases of a client are played. */
final class LoadWire implements AutoCloseable {

  private Socket socket;
  private DataInputStream in;

  private LoadWire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  static LoadWire to(InetSocketAddress server, Duration patience) throws IOException {
    Socket socket = new Socket();
    int millis = Math.toIntExact(patience.toMillis());
    socket.connect(server, millis);
    socket.setSoTimeout(millis);
    return new LoadWire(socket);
  }

  /** Goes on under TLS, whatever the certificate. */
  void secure() throws IOException, GeneralSecurityException {
    SSLSocket tls = UncheckedTls.over(socket);
    socket = tls;
    in = new DataInputStream(new BufferedInputStream(tls.getInputStream()));
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

  void send(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  /** One PDU of the fast path, or one packet. */
  Bytes read() throws IOException, DecodeException {
    Bytes head = Bytes.empty();
    while (FastPathPdu.size(head).isEmpty()) {
      head = head.plus(Bytes.of(in.readByte()));
    }
    byte[] rest = new byte[Math.toIntExact(FastPathPdu.size(head).getAsLong()) - head.size()];
    in.readFully(rest);
    return head.plus(Bytes.of(rest));
  }

  void patience(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
