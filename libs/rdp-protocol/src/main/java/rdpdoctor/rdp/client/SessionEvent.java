package rdpdoctor.rdp.client;

import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.ServerRedirection;

/** What happens in a session, from its first Demand Active on. */
public sealed interface SessionEvent {

  /** The server sent Font Map: the session is active, and this is its desktop. */
  record Activated(Desktop desktop) implements SessionEvent {}

  record Updated(Update update) implements SessionEvent {}

  /** Save Session Info. */
  record LoggedOn(SessionInformation information) implements SessionEvent {}

  /** Set Error Info with another code than 0; usually an ultimatum follows. */
  record ErrorReported(long errorInfo) implements SessionEvent {}

  /** Deactivate All; the client waits for another Demand Active. */
  record Deactivated() implements SessionEvent {}

  /** Nothing but deactivation: the server was given up. */
  record EndlesslyReactivated(int activations) implements SessionEvent {}

  record Redirected(ServerRedirection target) implements SessionEvent {}

  record ReconnectFailed(long arcStatus) implements SessionEvent {}

  /** The server's answer to a Shutdown Request while somebody is logged on. */
  record ShutdownDenied() implements SessionEvent {}

  record Alive(Heartbeat heartbeat) implements SessionEvent {}

  /** MCS Disconnect Provider Ultimatum. */
  record Disconnected(int reason) implements SessionEvent {}
}
