package rdpdoctor.testkit.peer;

import java.io.IOException;

/** One thing that a peer does on a connection. */
@FunctionalInterface
interface Step {

  /** What remains to be done with the connection. */
  enum Then {
    GO_ON,
    END
  }

  Then play(Connection connection) throws IOException, InterruptedException;
}
