package rdpdoctor.app.examination;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Function;

/**
 * One line that is rewritten every 100 ms while work goes on, and is gone when it ends. It begins
 * after a second, so short work shows nothing.
 */
public final class Progress implements AutoCloseable {

  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration PACE = Duration.ofMillis(100);
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream terminal;
  private final Function<Duration, String> line;
  private final Thread thread;
  private boolean shown;

  private Progress(PrintStream terminal, Function<Duration, String> line) {
    this.terminal = terminal;
    this.line = line;
    this.thread = Thread.ofPlatform().daemon().unstarted(this::repeat);
  }

  /**
   * Begins to show.
   *
   * @param line what to show after that much time
   */
  public static Progress on(PrintStream terminal, Function<Duration, String> line) {
    Progress progress = new Progress(terminal, line);
    progress.thread.start();
    return progress;
  }

  private void repeat() {
    long start = System.nanoTime();
    try {
      Thread.sleep(QUIET);
      while (true) {
        show(line.apply(Duration.ofNanos(System.nanoTime() - start)));
        Thread.sleep(PACE);
      }
    } catch (InterruptedException _) {
      // The work has ended.
    }
  }

  private synchronized void show(String text) {
    if (!Thread.currentThread().isInterrupted()) {
      shown = true;
      terminal.print(ERASE_LINE + text);
      terminal.flush();
    }
  }

  /** Takes the line away while something else is written to the same terminal. */
  public synchronized void erase() {
    if (shown) {
      terminal.print(ERASE_LINE);
      terminal.flush();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    erase();
  }
}
