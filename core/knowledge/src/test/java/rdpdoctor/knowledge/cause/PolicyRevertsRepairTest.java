package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class PolicyRevertsRepairTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new PolicyRevertsRepair();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.FAULT_SET_BY_POLICY, true)
        .and(HostFacts.CONNECTIONS_DENIED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.FAULT_SET_BY_POLICY, false)
        .and(HostFacts.CONNECTIONS_DENIED, true)
        .facts();
  }
}
