package rdpdoctor.app.examination;

import rdpdoctor.diagnosis.CrashedCheck;

/** An error of ours, as a report tells it: what it is and where it came from. */
public final class Crash {

  private Crash() {}

  public static CrashedCheck of(String check, RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return new CrashedCheck(check, trace.length == 0 ? e.toString() : e + " at " + trace[0]);
  }
}
