package rdpdoctor.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A hive is not written, and nothing was changed. */
public final class WriteRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  WriteRefusedException(Path hive, Refusal refusal, String why) {
    super(hive + ": " + why);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Why a hive is not written. */
  public enum Refusal {
    /** Windows sleeps on its volume; {@link Risk#HIBERNATED} allows it. */
    HIBERNATED,
    /** Somebody holds a lock on it: a Windows that runs, or another writer. */
    IN_USE,
    READ_ONLY,
    /** It is no longer what was read. */
    CHANGED,
    /** It is dirty without usable logs; {@link Risk#CHANGES_LOST} allows it. */
    CHANGES_LOST
  }
}
