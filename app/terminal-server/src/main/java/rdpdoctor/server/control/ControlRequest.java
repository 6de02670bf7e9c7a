package rdpdoctor.server.control;

/** What may be asked of a terminal server. */
public sealed interface ControlRequest {

  /** All listeners and sessions. */
  record ListSessions() implements ControlRequest {}

  /** The client is sent away; whoever is logged on stays so. */
  record Disconnect(int id) implements ControlRequest {}

  /** The session is ended with all that runs in it. */
  record LogOff(int id) implements ControlRequest {}

  /** A message box is shown in the session. */
  record Message(int id, String text) implements ControlRequest {}
}
