package rdpdoctor.app.repair;

import java.nio.file.Path;
import java.util.List;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.repair.Change;

/** What a repair came to. */
sealed interface RepairEnd {

  default ExitCode exitCode() {
    return switch (this) {
      case NothingToDo _, Shown _, Kept _ -> ExitCode.NOTHING_SEEN;
      case NothingDone _, LeftToHost _, RolledBack _ -> ExitCode.PREVENTED;
      case Declined _ -> ExitCode.REFUSED;
      case Emitted(List<Change> left) ->
          left.isEmpty() ? ExitCode.NOTHING_SEEN : ExitCode.CANNOT_TELL;
      case Changed(Path _, List<String> remaining) ->
          remaining.isEmpty() ? ExitCode.CANNOT_TELL : ExitCode.PREVENTED;
    };
  }

  /**
   * No cause is confirmed that a repair would remove.
   *
   * @param suspected ids of the causes that are repaired only if they are named
   */
  record NothingToDo(List<String> suspected) implements RepairEnd {
    public NothingToDo {
      suspected = List.copyOf(suspected);
    }
  }

  /** Causes remain, and nothing of what would remove them can be done here. */
  record NothingDone() implements RepairEnd {}

  /** All that is planned can be changed by the running host only. */
  record LeftToHost() implements RepairEnd {}

  /** The plan was to be shown only. */
  record Shown() implements RepairEnd {}

  /** Nobody agreed. */
  record Declined() implements RepairEnd {}

  /** The plan stands in a file. */
  record Kept(Path file) implements RepairEnd {}

  /**
   * A script was written.
   *
   * @param left what it cannot change
   */
  record Emitted(List<Change> left) implements RepairEnd {
    public Emitted {
      left = List.copyOf(left);
    }
  }

  /**
   * Changed and read back; that a session can be established is not proven yet.
   *
   * @param remaining ids of the causes that are confirmed all the same
   */
  record Changed(Path journal, List<String> remaining) implements RepairEnd {
    public Changed {
      remaining = List.copyOf(remaining);
    }
  }

  /**
   * Taken back at once, as it made things worse.
   *
   * @param broken ids of the causes that the changes brought about
   */
  record RolledBack(Path journal, List<String> broken) implements RepairEnd {
    public RolledBack {
      broken = List.copyOf(broken);
    }
  }
}
