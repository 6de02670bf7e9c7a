package rdpdoctor.diagnosis.repair;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.Words;

/** What a treatment proposes for one target. */
public sealed interface Proposal {

  /**
   * What should be so, whether it is so already or not.
   *
   * @param states in the order in which they are to be brought about
   * @param acts what else it takes, in their order
   * @param notes what whoever agrees should know: that a policy of the domain will come back
   */
  record Wanted(Map<Resource, State> states, List<Act> acts, List<Words> notes)
      implements Proposal {
    public Wanted {
      states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
      acts = List.copyOf(acts);
      notes = List.copyOf(notes);
    }

    public static Wanted of(Map<Resource, State> states) {
      return new Wanted(states, List.of(), List.of());
    }
  }

  /** Only a person or another system can do it. */
  record ByHand(List<Act> acts) implements Proposal {
    public ByHand {
      acts = List.copyOf(acts);
    }
  }

  /** What is not known of the target, or was not said, makes it impossible to propose anything. */
  record Blocked(Words why) implements Proposal {}
}
