package rdpdoctor.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import rdpdoctor.testkit.program.Command;

/** Times whole processes from start to exit. */
final class Stopwatch {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int MOST_RUNS = 10;
  private static final Duration ENOUGH = Duration.ofSeconds(6);

  private Stopwatch() {}

  /**
   * Median seconds of ten runs, or of as many as fit into six seconds, after one that warms caches.
   */
  static double seconds(Command command) {
    command.run(LIMIT);
    double[] runs = new double[MOST_RUNS];
    int count = 0;
    long begin = System.nanoTime();
    while (count < MOST_RUNS && System.nanoTime() - begin < ENOUGH.toNanos()) {
      runs[count++] = once(command);
    }
    double[] sorted = Arrays.stream(runs).limit(count).sorted().toArray();
    return sorted[count / 2];
  }

  /** Seconds of one run. */
  static double once(Command command) {
    long start = System.nanoTime();
    command.run(LIMIT);
    return (System.nanoTime() - start) / 1e9;
  }
}
