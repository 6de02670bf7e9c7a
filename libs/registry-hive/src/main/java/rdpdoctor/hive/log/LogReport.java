package rdpdoctor.hive.log;

import java.util.Optional;
import rdpdoctor.hive.regf.Damage;

/**
 * What one log gave.
 *
 * @param log its place in the list that was given
 * @param verdict in a word
 * @param entries that were applied; the old format counts as one
 * @param firstSequence of the entries that were applied, 0 where none was
 * @param lastSequence likewise
 * @param reason why nothing, or nothing more, was taken from it, with the place in the log
 */
public record LogReport(
    int log,
    LogVerdict verdict,
    int entries,
    int firstSequence,
    int lastSequence,
    Optional<Damage> reason) {

  static LogReport refused(int log, LogVerdict verdict, Damage reason) {
    return new LogReport(log, verdict, 0, 0, 0, Optional.of(reason));
  }

  static LogReport refused(int log, LogVerdict verdict, long offset, String reason) {
    return refused(log, verdict, new Damage(offset, reason));
  }

  static LogReport unused(int log, LogVerdict verdict) {
    return new LogReport(log, verdict, 0, 0, 0, Optional.empty());
  }
}
