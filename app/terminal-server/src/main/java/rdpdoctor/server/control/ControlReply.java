package rdpdoctor.server.control;

import java.util.List;
import rdpdoctor.server.session.SessionEntry;

/** What a terminal server replies. */
public sealed interface ControlReply {

  record Sessions(List<SessionEntry> entries) implements ControlReply {
    public Sessions {
      entries = List.copyOf(entries);
    }
  }

  record Done() implements ControlReply {}

  /** There is no session of that number, or nobody in it whom this could be done to. */
  record NoSuchSession(int id) implements ControlReply {}

  /**
   * The request was not understood.
   *
   * @param why a clause
   */
  record Refused(String why) implements ControlReply {}
}
