package rdpdoctor.network.reach;

import java.net.Socket;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/**
 * How far TCP came.
 *
 * @param attempts one for each address, in order
 * @param socket the connection to the first address that could be connected to; the caller closes
 *     it
 */
public record Reach(ReachOutcome outcome, List<ReachAttempt> attempts, Optional<Socket> socket) {
  public Reach {
    attempts = List.copyOf(attempts);
  }
}
