package rdpdoctor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;

class DiagnosticianTest {

  private static final Source SOURCE = new Source(Vantage.NETWORK, "192.0.2.1:3389");

  private static final Facts REFUSED =
      Facts.builder()
          .known(NameFacts.OUTCOME, NameOutcome.RESOLVED, SOURCE)
          .known(ReachFacts.OUTCOME, ReachOutcome.REFUSED, SOURCE)
          .build();

  private static final Condition IS_REFUSED = is(ReachFacts.OUTCOME, ReachOutcome.REFUSED);
  private static final Condition NOT_LOOKED_AT = is(ListenFacts.ANOMALY, "any");

  /** A cause of three conditions. */
  private record TestCause(
      String id, Condition confirmedBy, Condition suspectedBy, Condition ruledOutBy)
      implements Cause {
    @Override
    public Stage stage() {
      return Stage.REACH;
    }

    @Override
    public List<Remedy> remedies() {
      return List.of(
          new Remedy("costly", SecurityCost.LOWERS_SECURITY),
          new Remedy("cheap", SecurityCost.NONE));
    }
  }

  /** A cause with a bug in it. */
  private static final class CrashingCause implements Cause {
    @Override
    public String id() {
      return "crashing";
    }

    @Override
    public Stage stage() {
      return Stage.REACH;
    }

    @Override
    public Condition confirmedBy() {
      throw new IllegalStateException("a bug of ours");
    }

    @Override
    public Condition suspectedBy() {
      return never();
    }

    @Override
    public Condition ruledOutBy() {
      return never();
    }

    @Override
    public List<Remedy> remedies() {
      return List.of();
    }
  }

  @Test
  void the_strongest_verdict_that_holds_is_given() {
    assertInstanceOf(Verdict.Confirmed.class, verdict(IS_REFUSED, IS_REFUSED, never()));
    assertInstanceOf(Verdict.RuledOut.class, verdict(NOT_LOOKED_AT, IS_REFUSED, IS_REFUSED));
    assertInstanceOf(Verdict.Suspected.class, verdict(NOT_LOOKED_AT, IS_REFUSED, never()));
    assertInstanceOf(Verdict.Undecided.class, verdict(NOT_LOOKED_AT, never(), never()));
  }

  @Test
  void an_undecided_cause_names_what_would_decide_it() {
    Verdict verdict = verdict(NOT_LOOKED_AT, never(), never());
    assertEquals(
        List.of(ListenFacts.ANOMALY), List.copyOf(((Verdict.Undecided) verdict).missing()));
  }

  @Test
  void the_first_stage_that_breaks_hides_the_later_ones() {
    Diagnosis diagnosis = new Diagnostician(List.of()).diagnose("target", REFUSED);
    assertEquals(Stage.REACH, diagnosis.firstBroken().orElseThrow().stage());
    assertEquals(StageStatus.PASSED, diagnosis.stages().getFirst().status());
    assertEquals(StageStatus.NOT_REACHED, diagnosis.stages().getLast().status());
  }

  @Test
  void a_stage_that_nobody_looked_at_is_not_visible() {
    Diagnosis diagnosis = new Diagnostician(List.of()).diagnose("target", Facts.none());
    assertTrue(diagnosis.firstBroken().isEmpty());
    assertEquals(StageStatus.NOT_VISIBLE, diagnosis.stages().getFirst().status());
  }

  @Test
  void a_check_that_crashes_is_reported_and_the_others_go_on() {
    Cause crashing = new CrashingCause();
    Cause sound = new TestCause("sound", IS_REFUSED, never(), never());
    Diagnosis diagnosis = new Diagnostician(List.of(crashing, sound)).diagnose("target", REFUSED);
    assertEquals(
        List.of("crashing"), diagnosis.crashed().stream().map(CrashedCheck::causeId).toList());
    assertEquals(1, diagnosis.confirmed().size());
  }

  @Test
  void remedies_are_offered_cheapest_in_security_first() {
    Cause cause = new TestCause("sound", IS_REFUSED, never(), never());
    Diagnosis diagnosis = new Diagnostician(List.of(cause)).diagnose("target", REFUSED);
    assertEquals("cheap", diagnosis.confirmed().getFirst().remediesByCost().getFirst().id());
  }

  @Test
  void a_reading_of_another_type_is_refused() {
    Fact<Integer> number = Fact.fromNetwork("test.number", Integer.class, "a number", "数");
    @SuppressWarnings({"unchecked", "rawtypes"})
    Fact<Object> untyped = (Fact) number;
    assertThrows(
        IllegalArgumentException.class, () -> Facts.builder().known(untyped, "text", SOURCE));
  }

  private static Verdict verdict(Condition confirmed, Condition suspected, Condition ruledOut) {
    Cause cause = new TestCause("test", confirmed, suspected, ruledOut);
    return new Diagnostician(List.of(cause))
        .diagnose("target", REFUSED)
        .findings()
        .getFirst()
        .verdict();
  }
}
