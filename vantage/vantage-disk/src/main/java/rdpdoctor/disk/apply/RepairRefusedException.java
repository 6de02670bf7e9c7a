package rdpdoctor.disk.apply;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;

/** Nothing was written, and why. */
public final class RepairRefusedException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final Refusal refusal;
  private final transient Words words;

  RepairRefusedException(Refusal refusal, Words words) {
    super(words.en());
    this.refusal = refusal;
    this.words = words;
  }

  RepairRefusedException(Refusal refusal, Words words, Exception cause) {
    super(words.en(), cause);
    this.refusal = refusal;
    this.words = words;
  }

  public Refusal refusal() {
    return refusal;
  }

  public Words words() {
    return words;
  }

  /** Why a repair does not begin. */
  public enum Refusal {
    /** The plan or the journal is about another installation of Windows. */
    ANOTHER_TARGET,
    /** Another repair of this disk is under way, or another program holds a hive. */
    IN_USE,
    /** The volume, the folder or a hive is not to be written. */
    READ_ONLY,
    /** There is no room for the backups and the changed hives. */
    NO_SPACE,
    /** Windows sleeps on the volume; {@link rdpdoctor.disk.Risk#HIBERNATED} allows it. */
    HIBERNATED,
    /** A hive was changed while the repair was made ready. */
    CHANGED,
    /** A hive is dirty, and its logs do not help. */
    CHANGES_LOST,
    /** A hive is missing, damaged or of a kind that is not edited. */
    UNREADABLE,
    /** A resource is none that is changed on a disk. */
    NOT_HERE,
    /** A key that is to go has what could not be put back. */
    NOT_REVERSIBLE
  }
}
