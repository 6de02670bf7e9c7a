package rdpdoctor.network.secure;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import rdpdoctor.rdp.wire.Bytes;

/** The first flight of a TLS client that offers everything. */
public final class ClientHello {

  private ClientHello() {}

  public static Bytes bytes() {
    try {
      SSLEngine engine = TlsOffer.everything(Optional.empty()).engine();
      ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.beginHandshake();
      engine.wrap(ByteBuffer.allocate(0), record);
      return Bytes.copyOf(record.array(), 0, record.position());
    } catch (SSLException e) {
      throw new IllegalStateException("the Java platform cannot begin a TLS handshake", e);
    }
  }
}
