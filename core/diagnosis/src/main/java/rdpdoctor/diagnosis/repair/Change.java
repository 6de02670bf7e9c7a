package rdpdoctor.diagnosis.repair;

/** One resource that is to be another than it is. */
public record Change(Resource resource, State before, State after) {

  public Change {
    if (before.equals(after)) {
      throw new IllegalArgumentException(
          "change: %s is %s before and after".formatted(resource, before));
    }
  }

  /** The way back. */
  public Change undo() {
    return new Change(resource, after, before);
  }
}
