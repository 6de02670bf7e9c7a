package rdpdoctor.network.link;

import java.time.Duration;

/** A point in time by the monotonic clock. */
public record Deadline(long nanoTime) {

  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** This one, or one that is sooner. */
  public Deadline orIn(Duration duration) {
    Deadline other = in(duration);
    return remaining().compareTo(duration) < 0 ? this : other;
  }

  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  /** Sockets wait in milliseconds; what is less is no time to be asked in. */
  public boolean isOver() {
    return remaining().toMillis() == 0;
  }

  /** For socket time-outs, where 0 would mean for ever. */
  int remainingMillis() {
    return (int) Math.max(1, remaining().toMillis());
  }
}
