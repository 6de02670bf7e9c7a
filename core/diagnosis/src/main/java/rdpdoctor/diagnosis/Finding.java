package rdpdoctor.diagnosis;

import java.util.Comparator;
import java.util.List;

/** A cause with its verdict on one target. */
public record Finding(Cause cause, Verdict verdict) {

  /** The remedies, the one that costs the least security first. */
  public List<Remedy> remediesByCost() {
    return cause.remedies().stream().sorted(Comparator.comparing(Remedy::cost)).toList();
  }
}
