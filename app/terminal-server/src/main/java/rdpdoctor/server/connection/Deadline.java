package rdpdoctor.server.connection;

import java.time.Duration;

/** A moment on the monotonic clock, or none. */
final class Deadline {

  private volatile boolean isSet;
  private volatile long at;

  void set(Duration patience) {
    at = System.nanoTime() + patience.toNanos();
    isSet = true;
  }

  void clear() {
    isSet = false;
  }

  boolean isOver() {
    return isSet && System.nanoTime() - at > 0;
  }
}
