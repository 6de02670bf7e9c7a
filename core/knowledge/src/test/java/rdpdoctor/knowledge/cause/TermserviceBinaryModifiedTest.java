package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TermserviceBinaryModifiedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TermserviceBinaryModified();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true)
        .and(ListenFacts.OUTCOME, ListenOutcome.RDP)
        .facts();
  }

  @Test
  void without_the_file_nothing_listens() {
    assertConfirmed(
        TestFacts.where(DiskFacts.TERM_SERVICE_BINARY, false)
            .and(ServiceFacts.TERM_SERVICE_DLL_REPLACED, false)
            .and(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .facts());
  }

  @Test
  void a_copy_of_a_disk_may_lack_the_file() {
    assertSuspected(
        TestFacts.where(DiskFacts.TERM_SERVICE_BINARY, false)
            .and(ServiceFacts.TERM_SERVICE_DLL_REPLACED, false)
            .facts());
  }

  @Test
  void a_library_elsewhere_may_do_without_the_file() {
    assertSuspected(
        TestFacts.where(DiskFacts.TERM_SERVICE_BINARY, false)
            .and(ServiceFacts.TERM_SERVICE_DLL_REPLACED, true)
            .facts());
  }

  @Test
  void the_shipped_path_leaves_the_file_itself_open() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(ServiceFacts.TERM_SERVICE_DLL_REPLACED, false)
            .facts(),
        ListenFacts.OUTCOME);
  }
}
