package rdpdoctor.disk.apply;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** A repair began, and something went wrong. */
public final class RepairFailedException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;
  private final boolean takenBack;

  RepairFailedException(Words words, boolean takenBack, Exception cause) {
    super(words.en(), cause);
    this.words = words;
    this.takenBack = takenBack;
  }

  public Words words() {
    return words;
  }

  /**
   * Whether the target is as before. Otherwise its journal tells what was written, and an undo of
   * that goes on from here.
   */
  public boolean isTakenBack() {
    return takenBack;
  }
}
