package rdpdoctor.server.connection;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Whole PDUs over one socket. No call waits longer than its deadline, however slowly the client
 * sends or reads: a watch closes the socket then.
 */
final class Transport implements Closeable {

  /** A client that reads nothing for so long is not there any more. */
  private static final Duration PATIENCE_OF_WRITING = Duration.ofSeconds(20);

  private static final Duration PATIENCE_OF_LEAVING = Duration.ofSeconds(3);

  private static final int LARGEST_TS_REQUEST = 64 * 1024;

  /** The first byte of a fast-path PDU has an action of 0 in its two lowest bits. */
  private static final int ACTION_MASK = 0x03;

  private static final int LONG_LENGTH = 0x80;

  private final Socket accepted;
  private final ReentrantLock sending = new ReentrantLock();
  private final Deadline reading = new Deadline();
  private final Deadline writing = new Deadline();
  private volatile Socket socket;
  private volatile boolean expired;

  Transport(Socket accepted) {
    this.accepted = accepted;
    this.socket = accepted;
  }

  /** From here on through TLS, whose handshake is over. */
  void secured(SSLSocket tls) {
    socket = tls;
  }

  /** The socket below TLS. */
  Socket accepted() {
    return accepted;
  }

  /** All that is read from now on has to be there by then. */
  void allow(Duration patience) {
    reading.set(patience);
  }

  /** From now on the client may be silent. */
  void allowSilence() {
    reading.clear();
  }

  /** A TPKT, or a PDU of the fast path. */
  Bytes readPdu() throws IOException, DecodeException {
    Bytes head = read(2);
    return (head.get(0) & ACTION_MASK) == Tpkt.VERSION ? tpkt(head) : fastPath(head);
  }

  /** A TPKT; nothing else has a place before the session is active. */
  Bytes readPacket() throws IOException, DecodeException {
    return tpkt(read(2));
  }

  private Bytes tpkt(Bytes head) throws IOException, DecodeException {
    Bytes header = head.plus(read(Tpkt.HEADER_SIZE - head.size()));
    return header.plus(read(Tpkt.length(header) - Tpkt.HEADER_SIZE));
  }

  /** TS_FP_INPUT_PDU, [MS-RDPBCGR] 2.2.8.1.2: a header byte and a length of one or two bytes. */
  private Bytes fastPath(Bytes head) throws IOException, DecodeException {
    if ((head.get(1) & LONG_LENGTH) == 0) {
      return withRest(head, head.get(1));
    }
    Bytes header = head.plus(read(1));
    return withRest(header, (header.get(1) & ~LONG_LENGTH) << 8 | header.get(2));
  }

  private Bytes withRest(Bytes header, int length) throws IOException, DecodeException {
    if (length < header.size()) {
      throw new DecodeException(
          "fast-path PDU: length is %d, expected at least %d".formatted(length, header.size()));
    }
    return header.plus(read(length - header.size()));
  }

  Bytes readTsRequest() throws IOException, DecodeException {
    Bytes read = Bytes.empty();
    while (TsRequest.size(read).isEmpty()) {
      read = read.plus(read(1));
    }
    long size = TsRequest.size(read).getAsLong();
    if (size > LARGEST_TS_REQUEST) {
      throw new DecodeException(
          "TSRequest: length is %d, expected at most %d".formatted(size, LARGEST_TS_REQUEST));
    }
    return read.plus(read((int) size - read.size()));
  }

  Bytes read(int count) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the client closed the connection");
    }
    return Bytes.of(bytes);
  }

  void send(Bytes bytes) throws IOException {
    send(() -> bytes);
  }

  /** Encodes and sends as one: what is encrypted counts, so nothing may come in between. */
  void send(Supplier<Bytes> encoding) throws IOException {
    sending.lock();
    try {
      Bytes bytes = encoding.get();
      if (!bytes.isEmpty()) {
        writing.set(PATIENCE_OF_WRITING);
        socket.getOutputStream().write(bytes.toArray());
      }
    } finally {
      writing.clear();
      sending.unlock();
    }
  }

  /** Sends the last word. The client has a moment to take it; what it still sends is read. */
  void finish(Supplier<Bytes> lastWord) throws IOException {
    allow(PATIENCE_OF_LEAVING);
    send(lastWord);
    socket.shutdownOutput();
  }

  /** Closes it if somebody has waited too long; whoever waits gets an exception. */
  void closeIfOverdue() {
    if (reading.isOver() || writing.isOver()) {
      expired = true;
      abort();
    }
  }

  /** Whether the client was too slow. */
  boolean isExpired() {
    return expired;
  }

  /** Closes the socket below TLS, which waits for nobody. */
  void abort() {
    try {
      accepted.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }

  /** Drops the connection as a service does that has nothing to say: with a reset. */
  void reset() throws IOException {
    accepted.setSoLinger(true, 0);
    accepted.close();
  }

  @Override
  public void close() {
    allow(PATIENCE_OF_WRITING);
    try {
      socket.close();
    } catch (IOException _) {
      // The client may have gone already.
    } finally {
      abort();
    }
  }
}
