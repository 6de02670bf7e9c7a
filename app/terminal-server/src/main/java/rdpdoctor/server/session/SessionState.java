package rdpdoctor.server.session;

/** The states of a session by the names that {@code qwinsta} gives them. */
public enum SessionState {
  /** A listener that waits for clients. */
  LISTEN("Listen"),
  /** A client connects: nobody knows yet who it is. */
  CONNQ("ConnQ"),
  /** A client is connected, and nobody is logged on. */
  CONN("Conn"),
  /** Somebody is logged on, and a client is connected. */
  ACTIVE("Active"),
  /** Somebody is logged on, and no client is connected. */
  DISC("Disc"),
  /** The session has been made and waits for its client. */
  IDLE("Idle"),
  /** It is being ended, or its listener could not be opened. */
  DOWN("Down");

  private final String label;

  SessionState(String label) {
    this.label = label;
  }

  /** As {@code qwinsta} prints it. */
  public String label() {
    return label;
  }
}
