package rdpdoctor.rdp.client;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What follows from one PDU of a session.
 *
 * @param send to the server; may be empty
 * @param events in the order in which the server sent them
 */
public record Turn(Bytes send, List<SessionEvent> events) {

  public Turn {
    events = List.copyOf(events);
  }

  static Turn nothing() {
    return new Turn(Bytes.empty(), List.of());
  }

  static Turn of(SessionEvent event) {
    return new Turn(Bytes.empty(), List.of(event));
  }

  static Turn sends(Bytes bytes) {
    return new Turn(bytes, List.of());
  }

  Turn then(Turn next) {
    List<SessionEvent> all = new ArrayList<>(events);
    all.addAll(next.events);
    return new Turn(send.plus(next.send), all);
  }
}
