package rdpdoctor.network.gateway;

import java.io.IOException;
import java.util.Optional;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Link;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The random bytes with which a gateway begins the body of its response, [MS-TSGU] 3.3.5.1: they
 * make proxies pass the response on. There are ten of them, and they mean nothing.
 */
final class Seed {

  private static final int SIZE = 10;

  private Seed() {}

  /** The link behind the seed; empty where the connection ends before. */
  static Optional<Link> skipped(Link link, Deadline deadline) {
    Bytes read = Bytes.empty();
    try {
      while (read.size() < SIZE) {
        Bytes more = link.receive(deadline);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        read = read.plus(more);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Rest(read.from(SIZE), link));
  }

  /** What came behind the seed already, and then the link itself. */
  private static final class Rest implements Link {

    private final Link link;
    private Bytes unread;

    Rest(Bytes unread, Link link) {
      this.unread = unread;
      this.link = link;
    }

    @Override
    public void send(Bytes bytes) throws IOException {
      link.send(bytes);
    }

    @Override
    public Bytes receive(Deadline deadline) throws IOException {
      if (unread.isEmpty()) {
        return link.receive(deadline);
      }
      Bytes first = unread;
      unread = Bytes.empty();
      return first;
    }

    @Override
    public void close() {
      link.close();
    }
  }
}
