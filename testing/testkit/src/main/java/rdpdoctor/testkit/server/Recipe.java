package rdpdoctor.testkit.server;

/** How a server of one configuration is started. */
public interface Recipe {

  /** The programs that must be installed. */
  String[] programs();

  /** Starts the server and returns when it listens. Skips the test where a program is missing. */
  RealServer start(Place place);

  default RealServer start() {
    return start(Place.onLoopback());
  }
}
