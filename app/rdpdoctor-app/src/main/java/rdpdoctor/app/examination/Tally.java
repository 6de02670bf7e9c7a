package rdpdoctor.app.examination;

import java.util.concurrent.atomic.AtomicLong;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ExitCode;

/** Counts what the diagnoses of many targets came to. */
public final class Tally {

  private final AtomicLong done = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private final AtomicLong untold = new AtomicLong();
  private final AtomicLong crashed = new AtomicLong();

  public void add(Conclusion conclusion) {
    switch (conclusion) {
      case Conclusion.Broken _ -> broken.incrementAndGet();
      case Conclusion.CannotTell _ -> untold.incrementAndGet();
      case Conclusion.Crashed _ -> crashed.incrementAndGet();
      case Conclusion.NoFaultSeen _ -> {}
    }
    done.incrementAndGet();
  }

  public long done() {
    return done.get();
  }

  public long broken() {
    return broken.get();
  }

  /** The gravest of all conclusions; without any, nobody can tell. */
  public ExitCode exitCode() {
    if (crashed.get() > 0) {
      return ExitCode.CRASHED;
    }
    if (broken.get() > 0) {
      return ExitCode.PREVENTED;
    }
    return untold.get() > 0 || done.get() == 0 ? ExitCode.CANNOT_TELL : ExitCode.NOTHING_SEEN;
  }
}
