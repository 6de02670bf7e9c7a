package rdpdoctor.testkit.server;

/** The wait between two looks at whether a program is ready. */
public final class Pause {

  private Pause() {}

  public static void brief() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a program", e);
    }
  }
}
