package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class WinlogonChainBrokenTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new WinlogonChainBroken();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(BootFacts.LOGON_PROGRAM_BROKEN, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(BootFacts.LOGON_PROGRAM_BROKEN, false).facts();
  }
}
