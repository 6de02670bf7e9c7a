package rdpdoctor.network.link;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Threads of the caller's kind: many looks at once are virtual threads and so is what they start; a
 * single look in a platform thread starts platform threads. The poller behind a blocked virtual
 * thread stays in native code, and a JVM that exits waits 300 ms for a thread that does.
 */
public final class CallerThreads {

  private CallerThreads() {}

  public static ThreadFactory factory() {
    return Thread.currentThread().isVirtual()
        ? Thread.ofVirtual().factory()
        : Thread.ofPlatform().daemon().factory();
  }

  /** A thread for each task; closing waits for all of them. */
  public static ExecutorService forEachTask() {
    return Executors.newThreadPerTaskExecutor(factory());
  }
}
