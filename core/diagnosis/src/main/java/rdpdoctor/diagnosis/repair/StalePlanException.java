package rdpdoctor.diagnosis.repair;

import java.io.Serial;
import java.util.List;

/** The target is no longer what the plan was made for; nothing was written. */
public final class StalePlanException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<Deviation> deviations;

  public StalePlanException(List<Deviation> deviations) {
    super("%d resources are not as the plan expects".formatted(deviations.size()));
    this.deviations = List.copyOf(deviations);
  }

  /** A resource that is neither as before. */
  public record Deviation(Change change, State found) {

    /** The change was made already. */
    public boolean isDone() {
      return change.after().means(found);
    }
  }

  public List<Deviation> deviations() {
    return deviations;
  }

  /** The whole plan was carried out already. */
  public boolean isDone() {
    return deviations.stream().allMatch(Deviation::isDone);
  }
}
