package rdpdoctor.app.demo;

/** A server on loopback for as long as the demonstration lasts. */
public interface DemoServer extends AutoCloseable {

  /** Where it listens. */
  String HOST = "127.0.0.1";

  int port();

  @Override
  void close();

  /** In which condition it is. */
  enum State {
    /** Healthy, and requires Network Level Authentication. */
    WITH_NLA,
    /** Healthy, and lets a client come as far as licensing before it signs in. */
    WITHOUT_NLA,
    /** The private key of its certificate cannot be read. */
    KEY_UNREADABLE
  }

  /** Starts servers on free ports. */
  @FunctionalInterface
  interface Starter {
    DemoServer start(State state);
  }
}
