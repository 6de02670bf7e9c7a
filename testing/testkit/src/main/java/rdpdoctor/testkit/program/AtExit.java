package rdpdoctor.testkit.program;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Closes what is still open when the virtual machine ends in the middle of a test. */
public final class AtExit {

  private static final Set<AutoCloseable> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "testkit-at-exit"));
  }

  private AtExit() {}

  public static void close(AutoCloseable resource) {
    OPEN.add(resource);
  }

  public static void forget(AutoCloseable resource) {
    OPEN.remove(resource);
  }

  private static void closeAll() {
    IllegalStateException failure = new IllegalStateException("left open at the end of the tests");
    for (AutoCloseable resource : OPEN) {
      try {
        resource.close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }
}
