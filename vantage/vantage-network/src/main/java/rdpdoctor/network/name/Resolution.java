package rdpdoctor.network.name;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import rdpdoctor.diagnosis.facts.NameOutcome;

/**
 * What became of a name.
 *
 * @param addresses in the order in which this machine prefers them; empty where there are none
 */
public record Resolution(NameOutcome outcome, List<InetAddress> addresses, Duration elapsed) {
  public Resolution {
    addresses = List.copyOf(addresses);
  }
}
