package rdpdoctor.app.casefile;

import java.time.Instant;
import java.util.List;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Facts;

/**
 * One case.
 *
 * @param version of the rdpdoctor that made it
 * @param names whether it holds the names and addresses that were read, or pseudonyms
 * @param target as it was asked for, or its pseudonym
 * @param facts what was observed, without anything that follows from it
 * @param crashed what could not be observed by an error of ours
 */
public record CaseFile(
    String version,
    Instant madeAt,
    Names names,
    ReportTarget target,
    Facts facts,
    List<CrashedCheck> crashed) {

  /** What became of the names. */
  public enum Names {
    REPLACED,
    KEPT
  }

  public CaseFile {
    crashed = List.copyOf(crashed);
  }
}
