package rdpdoctor.network.secure;

import javax.net.ssl.SSLEngine;

/** The costly steps that an engine hands back to its caller: here they run where they come up. */
final class DelegatedTasks {

  private DelegatedTasks() {}

  static void run(SSLEngine engine) {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
  }
}
