package rdpdoctor.diagnosis;

import java.util.List;
import java.util.Set;

/** What the facts say of one cause; never stronger than the evidence. */
public sealed interface Verdict {

  List<Evidence> evidence();

  /** The evidence shows that this really prevents a session. */
  record Confirmed(List<Evidence> evidence) implements Verdict {
    public Confirmed {
      evidence = List.copyOf(evidence);
    }
  }

  /** The evidence points here, and would look the same for other causes. */
  record Suspected(List<Evidence> evidence, Set<Fact<?>> missing) implements Verdict {
    public Suspected {
      evidence = List.copyOf(evidence);
      missing = Set.copyOf(missing);
    }
  }

  record RuledOut(List<Evidence> evidence) implements Verdict {
    public RuledOut {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Nothing decides it.
   *
   * @param evidence what holds already; with it the cause depends on the missing facts alone
   */
  record Undecided(List<Evidence> evidence, Set<Fact<?>> missing) implements Verdict {
    public Undecided {
      evidence = List.copyOf(evidence);
      missing = Set.copyOf(missing);
    }
  }
}
