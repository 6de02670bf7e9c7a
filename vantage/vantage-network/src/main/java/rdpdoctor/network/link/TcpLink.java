package rdpdoctor.network.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import rdpdoctor.rdp.wire.Bytes;

/** A TCP connection. */
public final class TcpLink implements Link {

  private static final int BUFFER_SIZE = 16 * 1024;

  private final Socket socket;
  private final byte[] buffer = new byte[BUFFER_SIZE];

  /** Takes over a connected socket. */
  public TcpLink(Socket socket) {
    this.socket = socket;
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  @Override
  public Bytes receive(Deadline deadline) throws IOException {
    if (deadline.isOver()) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout(deadline.remainingMillis());
    InputStream in = socket.getInputStream();
    int count = in.read(buffer);
    return count <= 0 ? Bytes.empty() : Bytes.copyOf(buffer, 0, count);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is over either way, and everything that it said has been read.
    }
  }
}
