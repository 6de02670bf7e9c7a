package rdpdoctor.server.connection;

/** How far a connection has come; the words go into the log. */
enum ConnectionState {
  NEGOTIATING("negotiating the security protocol"),
  SECURING("setting up TLS"),
  SIGNING_IN("signing in by CredSSP"),
  SETTLING("exchanging basic settings"),
  JOINING("joining channels"),
  INTRODUCING("receiving the client information"),
  DETECTING("measuring the network"),
  LICENSING("licensing"),
  ACTIVATING("exchanging capabilities"),
  LOGGING_ON("logging on"),
  ACTIVE("active");

  private final String words;

  ConnectionState(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
