package rdpdoctor.network.secure;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Link;
import rdpdoctor.rdp.wire.Bytes;

/** Bytes through an established TLS connection. */
final class TlsLink implements Link {

  private final Link link;
  private final SSLEngine engine;
  private ByteBuffer incoming;

  /** Goes on where the handshake ended, with what came behind it. */
  TlsLink(Link link, SSLEngine engine, ByteBuffer unread) {
    this.link = link;
    this.engine = engine;
    this.incoming = unread;
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    ByteBuffer plain = ByteBuffer.wrap(bytes.toArray());
    ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    while (plain.hasRemaining()) {
      record.clear();
      engine.wrap(plain, record);
      link.send(Bytes.copyOf(record.array(), 0, record.position()));
    }
  }

  @Override
  public Bytes receive(Deadline deadline) throws IOException {
    ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    while (true) {
      SSLEngineResult result = engine.unwrap(incoming, plain);
      // Session tickets and key updates come between the data and leave none.
      afterHandshakeMessage(result.getHandshakeStatus());
      if (plain.position() > 0) {
        return Bytes.copyOf(plain.array(), 0, plain.position());
      }
      if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
        return Bytes.empty();
      }
      if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
        Bytes more = link.receive(deadline);
        if (more.isEmpty()) {
          return Bytes.empty();
        }
        incoming = TlsBuffers.append(incoming, more);
      }
    }
  }

  private void afterHandshakeMessage(HandshakeStatus status) throws IOException {
    if (status == HandshakeStatus.NEED_TASK) {
      DelegatedTasks.run(engine);
    }
    if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
      ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.wrap(ByteBuffer.allocate(0), record);
      link.send(Bytes.copyOf(record.array(), 0, record.position()));
    }
  }

  @Override
  public void close() {
    link.close();
  }
}
