package rdpdoctor.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import rdpdoctor.rdp.wire.DecodeException;

/** Sessions that are opened some at a time, and stay open until this is closed. */
final class Load implements AutoCloseable {

  private final Queue<LoadSession> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger alive = new AtomicInteger();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private double seconds;

  private Load() {}

  /**
   * Opens sessions and returns when each has its first picture or has failed.
   *
   * @param atOnce how many are being opened at any moment
   */
  static Load of(Visitor visitor, InetSocketAddress server, int count, int atOnce) {
    Load load = new Load();
    long start = System.nanoTime();
    each(count, atOnce, () -> load.openOne(visitor, server));
    load.seconds = (System.nanoTime() - start) / 1e9;
    return load;
  }

  /** Sessions a second that are opened and closed again, some at a time. */
  static double rate(Visitor visitor, InetSocketAddress server, int count, int atOnce) {
    AtomicInteger opened = new AtomicInteger();
    long start = System.nanoTime();
    each(
        count,
        atOnce,
        () -> {
          try (LoadSession _ = LoadSession.open(visitor, server)) {
            opened.incrementAndGet();
          } catch (IOException | GeneralSecurityException | DecodeException _) {
            // It does not count.
          }
        });
    return opened.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static void each(int count, int atOnce, Runnable task) {
    Semaphore places = new Semaphore(atOnce);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        threads.execute(
            () -> {
              places.acquireUninterruptibly();
              try {
                task.run();
              } finally {
                places.release();
              }
            });
      }
    }
  }

  private void openOne(Visitor visitor, InetSocketAddress server) {
    try {
      LoadSession session = LoadSession.open(visitor, server);
      open.add(session);
      alive.incrementAndGet();
      readers.execute(
          () -> {
            session.readOn();
            alive.decrementAndGet();
          });
    } catch (IOException | GeneralSecurityException | DecodeException e) {
      failures.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
    }
  }

  /** How many sessions have been opened. */
  int opened() {
    return open.size();
  }

  /** How many of them are still there. */
  int alive() {
    return alive.get();
  }

  double seconds() {
    return seconds;
  }

  /** Why sessions were not opened, and how many each time. */
  Map<String, Integer> failures() {
    return new TreeMap<>(failures);
  }

  @Override
  public void close() {
    for (LoadSession session : open) {
      try {
        session.close();
      } catch (IOException e) {
        failures.merge("on leaving: " + e.getMessage(), 1, Integer::sum);
      }
    }
    readers.close();
  }
}
