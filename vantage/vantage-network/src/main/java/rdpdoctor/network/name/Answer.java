package rdpdoctor.network.name;

import java.net.InetAddress;
import java.util.List;
import rdpdoctor.diagnosis.facts.NameOutcome;

/** What one look-up said. */
record Answer(NameOutcome outcome, List<InetAddress> addresses) {

  static Answer failed(NameOutcome outcome) {
    return new Answer(outcome, List.of());
  }

  static Answer resolved(List<InetAddress> addresses) {
    return new Answer(NameOutcome.RESOLVED, addresses);
  }
}
