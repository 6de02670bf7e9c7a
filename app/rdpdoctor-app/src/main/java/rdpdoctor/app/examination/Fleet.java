package rdpdoctor.app.examination;

import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import rdpdoctor.network.Endpoint;

/** Many endpoints at once, each on a virtual thread of its own. */
public final class Fleet {

  private final int concurrency;

  /**
   * Bounds the work.
   *
   * @param concurrency how many endpoints are looked at at the same time
   */
  public Fleet(int concurrency) {
    this.concurrency = concurrency;
  }

  /** Returns when the work on every endpoint has ended; takes the next one when one has. */
  public void forEach(Iterator<Endpoint> endpoints, Consumer<Endpoint> work)
      throws InterruptedException {
    Semaphore free = new Semaphore(concurrency);
    while (endpoints.hasNext()) {
      Endpoint endpoint = endpoints.next();
      free.acquire();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  work.accept(endpoint);
                } finally {
                  free.release();
                }
              });
    }
    free.acquire(concurrency);
  }
}
