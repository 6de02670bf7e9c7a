package rdpdoctor.testkit.peer;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import rdpdoctor.testkit.tls.TestCertificate;

/** One accepted connection, and what the client sent on it. */
final class Connection {

  private static final int DRAIN_LIMIT_BYTES = 16 << 20;

  private final Socket accepted;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private Socket current;

  Connection(Socket accepted) {
    this.accepted = accepted;
    this.current = accepted;
  }

  /** Everything the client sent so far; inside TLS, what it meant. */
  synchronized byte[] received() {
    return received.toByteArray();
  }

  /** Exactly that many bytes, or an end of file that says how many were missing. */
  byte[] read(int count) throws IOException {
    byte[] bytes = current.getInputStream().readNBytes(count);
    record(bytes);
    if (bytes.length < count) {
      throw new EOFException("%d of %d bytes".formatted(bytes.length, count));
    }
    return bytes;
  }

  /** What is there, at least one byte; nothing at the end of the stream. */
  byte[] readSome() throws IOException {
    byte[] buffer = new byte[16 << 10];
    int length = current.getInputStream().read(buffer);
    byte[] bytes = Arrays.copyOf(buffer, Math.max(0, length));
    record(bytes);
    return bytes;
  }

  void expect(byte[] expected) throws IOException {
    byte[] actual = read(expected.length);
    if (!Arrays.equals(expected, actual)) {
      throw new UnexpectedBytes("expected %s, got %s".formatted(hex(expected), hex(actual)));
    }
  }

  void write(byte[] bytes) throws IOException {
    current.getOutputStream().write(bytes);
    current.getOutputStream().flush();
  }

  void startTls(TestCertificate certificate) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            certificate
                .serverContext()
                .getSocketFactory()
                .createSocket(current, current.getInetAddress().getHostAddress(), 0, true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    current = tls;
  }

  /** Reads and records until the client ends the connection. */
  void drain() throws IOException {
    int drained = 0;
    int some = readSome().length;
    while (some > 0 && drained < DRAIN_LIMIT_BYTES) {
      drained += some;
      some = readSome().length;
    }
  }

  /** Sends a FIN. What the client still sends is read, or the kernel would answer with a reset. */
  void finish() throws IOException {
    current.shutdownOutput();
    drain();
  }

  void reset() throws IOException {
    accepted.setSoLinger(true, 0);
    accepted.close();
  }

  private synchronized void record(byte[] bytes) {
    received.writeBytes(bytes);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** The client did not send what the script says. */
  static final class UnexpectedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    UnexpectedBytes(String message) {
      super(message);
    }
  }
}
