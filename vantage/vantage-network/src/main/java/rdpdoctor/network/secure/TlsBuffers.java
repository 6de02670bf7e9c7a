package rdpdoctor.network.secure;

import java.nio.ByteBuffer;
import rdpdoctor.rdp.wire.Bytes;

/** Buffers that stay ready to be read from. */
final class TlsBuffers {

  private TlsBuffers() {}

  /** What is unread, followed by more. */
  static ByteBuffer append(ByteBuffer unread, Bytes more) {
    ByteBuffer joined = ByteBuffer.allocate(unread.remaining() + more.size());
    return joined.put(unread).put(more.toArray()).flip();
  }
}
