package rdpdoctor.diagnosis.facts;

import java.util.List;

/** Every address that was tried, in order. */
public record ReachAttempts(List<ReachAttempt> list) {
  public ReachAttempts {
    list = List.copyOf(list);
  }
}
