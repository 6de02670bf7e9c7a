package rdpdoctor.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.OptionalInt;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.tls.UncheckedTls;

/** A client that a test leads step by step. */
final class Client implements AutoCloseable {

  private static final int LIMIT_MILLIS = 30_000;

  private Socket socket;

  private Client(Socket socket) {
    this.socket = socket;
  }

  static Client of(TerminalServer server) throws IOException {
    return of(server.address());
  }

  static Client of(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    socket.connect(address, LIMIT_MILLIS);
    socket.setSoTimeout(LIMIT_MILLIS);
    return new Client(socket);
  }

  Client send(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
    return this;
  }

  Negotiation negotiate(int protocols) throws IOException, DecodeException {
    ConnectionRequest request = new ConnectionRequest("", OptionalInt.of(protocols));
    send(Tpkt.wrap(request.encode()));
    return ConnectionConfirm.decode(Tpkt.unwrap(readPacket())).negotiation();
  }

  /** From here on over TLS, whatever the certificate. */
  void secure() throws IOException, GeneralSecurityException {
    SSLSocket secured = UncheckedTls.over(socket);
    socket = secured;
  }

  Bytes readPacket() throws IOException, DecodeException {
    Bytes header = read(Tpkt.HEADER_SIZE);
    return header.plus(read(Tpkt.length(header) - Tpkt.HEADER_SIZE));
  }

  /** A packet, or a PDU of the fast path. */
  Bytes readPdu() throws IOException, DecodeException {
    Bytes head = Bytes.empty();
    while (FastPathPdu.size(head).isEmpty()) {
      head = head.plus(read(1));
    }
    return head.plus(read(Math.toIntExact(FastPathPdu.size(head).getAsLong()) - head.size()));
  }

  Bytes read(int count) throws IOException {
    byte[] bytes = new byte[count];
    new DataInputStream(socket.getInputStream()).readFully(bytes);
    return Bytes.of(bytes);
  }

  /** How long a read waits. */
  void patience(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
  }

  /** The next byte, or -1 at the end. */
  int readByte() throws IOException {
    return socket.getInputStream().read();
  }

  /** Whether the server's last word has been heard, be it an end or a reset. */
  boolean isEnded() {
    try {
      return readByte() < 0;
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
