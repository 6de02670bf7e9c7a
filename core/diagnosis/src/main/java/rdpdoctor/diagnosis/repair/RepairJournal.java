package rdpdoctor.diagnosis.repair;

import java.io.IOException;

/** Where a repair writes down what it does, so that it can be taken back whatever happens. */
@FunctionalInterface
public interface RepairJournal {

  /**
   * Adds an entry behind the others, and returns when it is on the medium.
   *
   * @throws IOException if it is not: then the target must not be touched
   */
  void append(JournalEntry entry) throws IOException;
}
