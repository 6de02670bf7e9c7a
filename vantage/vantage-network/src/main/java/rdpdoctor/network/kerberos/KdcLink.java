package rdpdoctor.network.kerberos;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.name.Resolver;
import rdpdoctor.rdp.wire.Bytes;

/**
 * A TCP connection of RFC 4120 section 7.2.2, to a KDC or from a client: each message behind its
 * length in four bytes.
 */
final class KdcLink implements AutoCloseable {

  /** A ticket with the groups of a user with very many. */
  private static final int LONGEST_MESSAGE = 256 * 1024;

  private final Socket socket;
  private final Deadline deadline;

  private KdcLink(Socket socket, Deadline deadline) {
    this.socket = socket;
    this.deadline = deadline;
  }

  static KdcLink open(Endpoint kdc, Deadline deadline) throws IOException {
    InetAddress address = address(kdc.host(), deadline);
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, kdc.port()), remainingMillis(deadline));
      return new KdcLink(socket, deadline);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Takes over a connection that a client opened. */
  static KdcLink accepted(Socket socket, Deadline deadline) {
    return new KdcLink(socket, deadline);
  }

  void send(Bytes message) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    byte[] framed = new byte[Integer.BYTES + message.size()];
    ByteBuffer.wrap(framed).putInt(message.size()).put(message.toArray());
    out.write(framed);
    out.flush();
  }

  Bytes receive() throws IOException {
    DataInputStream in = new DataInputStream(new TimedInput(socket, deadline));
    int length = in.readInt();
    if (length < 1 || length > LONGEST_MESSAGE) {
      throw new IOException("message is %d bytes long".formatted(length));
    }
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("message ends after %d of %d bytes".formatted(message.length, length));
    }
    return Bytes.of(message);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static InetAddress address(String host, Deadline deadline) throws IOException {
    Duration remaining = deadline.remaining();
    return new Resolver()
        .resolve(host, remaining).addresses().stream()
            .findFirst()
            .orElseThrow(() -> new UnknownHostException(host));
  }

  private static int remainingMillis(Deadline deadline) throws SocketTimeoutException {
    if (deadline.isOver()) {
      throw new SocketTimeoutException("no time is left");
    }
    return (int) deadline.remaining().toMillis();
  }

  /** Waits for each part no longer than up to the deadline of the whole. */
  private static final class TimedInput extends InputStream {

    private final Socket socket;
    private final Deadline deadline;

    TimedInput(Socket socket, Deadline deadline) {
      this.socket = socket;
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      socket.setSoTimeout(remainingMillis(deadline));
      return socket.getInputStream().read(buffer, offset, length);
    }
  }
}
