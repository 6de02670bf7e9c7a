package rdpdoctor.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.TestFacts;

class ConclusionTest {

  @Test
  void the_first_stage_that_breaks_prevents_a_session() {
    assertEquals(new Conclusion.Broken(Stage.REACH), Conclusion.of(Specimens.REFUSED.diagnosis()));
    assertEquals(ExitCode.PREVENTED, Conclusion.of(Specimens.REFUSED.diagnosis()).exitCode());
  }

  @Test
  void where_all_that_was_seen_passed_nothing_prevents_a_session() {
    Conclusion conclusion = Conclusion.of(Specimens.HEALTHY.diagnosis());
    assertEquals(new Conclusion.NoFaultSeen(), conclusion);
    assertEquals(ExitCode.NOTHING_SEEN, conclusion.exitCode());
  }

  @Test
  void a_confirmed_cause_prevents_a_session_without_a_broken_stage() {
    Facts facts = TestFacts.where(HostFacts.CONNECTIONS_DENIED, true).facts();
    Diagnosis diagnosis = new Diagnostician(List.of(new OnDisk())).diagnose("win01:3389", facts);
    assertEquals(new Conclusion.Broken(Stage.LOGON), Conclusion.of(diagnosis));
  }

  @Test
  void a_disk_is_healthy_only_where_everything_that_decides_is_known() {
    TestFacts known =
        TestFacts.where(HostFacts.CONNECTIONS_DENIED, false)
            .and(HostFacts.LISTENER_DISABLED, false);
    assertEquals(ExitCode.CANNOT_TELL, exitCode(known.facts()));
    assertEquals(
        ExitCode.NOTHING_SEEN,
        exitCode(known.and(ServiceFacts.TERM_SERVICE_DISABLED, false).facts()));
  }

  private static ExitCode exitCode(Facts facts) {
    return Conclusion.of(new Diagnostician(List.of()).diagnose("disk", facts)).exitCode();
  }

  @Test
  void where_no_stage_was_looked_at_nobody_can_tell() {
    Diagnosis nothing = new Diagnostician(List.of()).diagnose("win01:3389", Facts.none());
    assertEquals(ExitCode.CANNOT_TELL, Conclusion.of(nothing).exitCode());
  }

  @Test
  void a_look_that_crashed_is_a_bug_and_no_verdict() {
    CrashedCheck crash = new CrashedCheck("network-vantage", "error");
    Diagnosis diagnosis =
        new Diagnosis("win01:3389", Facts.none(), List.of(), List.of(), List.of(crash));
    assertEquals(ExitCode.CRASHED, Conclusion.of(diagnosis).exitCode());
  }

  private record OnDisk() implements Cause {

    @Override
    public String id() {
      return "on-disk";
    }

    @Override
    public Stage stage() {
      return Stage.LOGON;
    }

    @Override
    public Condition confirmedBy() {
      return Condition.is(HostFacts.CONNECTIONS_DENIED, true);
    }

    @Override
    public Condition suspectedBy() {
      return Condition.never();
    }

    @Override
    public Condition ruledOutBy() {
      return Condition.never();
    }

    @Override
    public List<Remedy> remedies() {
      return List.of();
    }
  }
}
