package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;

/**
 * A remedy that can be carried out. It never writes: it says what should be, a plan is what differs
 * from that, and an undo is the plan backwards.
 */
public interface Treatment {

  /** What it carries out. */
  Remedy remedy();

  /**
   * What should be so on a target.
   *
   * @param facts with all that follows from them
   */
  Proposal propose(Facts facts, Wishes wishes);
}
