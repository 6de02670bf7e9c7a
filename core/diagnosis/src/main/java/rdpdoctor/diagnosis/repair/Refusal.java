package rdpdoctor.diagnosis.repair;

import java.util.List;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;

/** Why a remedy was not chosen. */
public sealed interface Refusal {

  Remedy remedy();

  /** It lowers security, and nobody asked for it by name. */
  record NeedsConsent(Remedy remedy) implements Refusal {}

  /** Only a person or another system can carry it out. */
  record ByHand(Remedy remedy, List<Act> acts) implements Refusal {
    public ByHand {
      acts = List.copyOf(acts);
    }
  }

  /** What is not known, or was not said, stands in its way. */
  record Blocked(Remedy remedy, Words why) implements Refusal {}

  /** What it wants is so already, or the cause would be there all the same. */
  record DoesNotHelp(Remedy remedy) implements Refusal {}

  /**
   * It would break something else.
   *
   * @param causes the ids of the causes that would be confirmed then
   */
  record Breaks(Remedy remedy, List<String> causes) implements Refusal {
    public Breaks {
      causes = List.copyOf(causes);
    }
  }
}
