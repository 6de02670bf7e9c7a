package rdpdoctor.network.link;

import java.io.Closeable;
import java.io.IOException;
import rdpdoctor.rdp.wire.Bytes;

/** Bytes to and from a peer. Failures are exceptions here and become facts one level up. */
public interface Link extends Closeable {

  void send(Bytes bytes) throws IOException;

  /**
   * At least one byte, or none at the end of the stream.
   *
   * @throws java.net.SocketTimeoutException when the deadline passes
   */
  Bytes receive(Deadline deadline) throws IOException;

  @Override
  void close();
}
