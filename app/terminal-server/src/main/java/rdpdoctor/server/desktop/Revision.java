package rdpdoctor.server.desktop;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the pictures of a program, and tells whoever shows them; for any thread. */
final class Revision {

  private final AtomicLong number = new AtomicLong();
  private volatile Runnable listener = () -> {};

  /** The picture is another, and whoever shows it hears of that: to be called without any lock. */
  void changes() {
    number.incrementAndGet();
    listener.run();
  }

  /** The picture is another, as whoever shows it knows already. */
  void advances() {
    number.incrementAndGet();
  }

  long number() {
    return number.get();
  }

  void onChange(Runnable newListener) {
    listener = newListener;
  }
}
