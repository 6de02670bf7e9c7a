package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class InitialProgramBrokenTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new InitialProgramBroken();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
        .and(ListenerHostFacts.START_PROGRAM, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
        .and(ListenerHostFacts.START_PROGRAM, false)
        .facts();
  }
}
