package rdpdoctor.network.signin;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Whole messages on a socket. */
final class Wire {

  private static final int TPKT_VERSION = 3;
  private static final int LONG_FORM = 0x80;
  private static final int LARGEST_REQUEST = 64 * 1024;
  private static final int MOMENT_MILLIS = 1;

  private final Socket socket;
  private final DataInputStream in;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
  }

  void send(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
  }

  static boolean isPacket(Bytes pdu) {
    return pdu.get(0) == TPKT_VERSION;
  }

  /** A packet, or a PDU of fast-path input. */
  Bytes readPdu() throws IOException, DecodeException {
    Bytes head = read(1);
    if (isPacket(head)) {
      Bytes header = head.plus(read(Tpkt.HEADER_SIZE - 1));
      return header.plus(read(Tpkt.length(header) - Tpkt.HEADER_SIZE));
    }
    Bytes length = read(1);
    if ((length.get(0) & LONG_FORM) == 0) {
      return head.plus(length).plus(read(length.get(0) - 2));
    }
    Bytes rest = read(1);
    int size = (length.get(0) & ~LONG_FORM) << 8 | rest.get(0);
    return head.plus(length).plus(rest).plus(read(size - 3));
  }

  Bytes readTsRequest() throws IOException, DecodeException {
    Bytes head = Bytes.empty();
    while (TsRequest.size(head).isEmpty()) {
      head = head.plus(read(1));
    }
    long size = TsRequest.size(head).getAsLong();
    if (size > LARGEST_REQUEST) {
      throw new DecodeException(
          "TSRequest: length is %d, expected at most %d".formatted(size, LARGEST_REQUEST));
    }
    return head.plus(read((int) size - head.size()));
  }

  /** Ends the sending; what the client still sends is read, or the kernel would send a reset. */
  void finish() throws IOException {
    socket.shutdownOutput();
    readToTheEnd();
  }

  void readToTheEnd() throws IOException {
    byte[] buffer = new byte[4096];
    while (in.read(buffer) >= 0) {
      // Nobody wants it.
    }
  }

  /** Reads what is there; whether the client has not left yet. */
  boolean drain() throws IOException {
    int limit = socket.getSoTimeout();
    socket.setSoTimeout(MOMENT_MILLIS);
    try {
      return in.read(new byte[4096]) >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(limit);
    }
  }

  private Bytes read(int count) throws IOException {
    byte[] bytes = new byte[Math.max(0, count)];
    in.readFully(bytes);
    return Bytes.of(bytes);
  }
}
