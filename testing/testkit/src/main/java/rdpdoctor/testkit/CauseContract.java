package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Verdict;

/**
 * What every cause keeps: it is found in a sick case, not in one that nearly has it, and not where
 * nobody looked.
 */
public abstract class CauseContract {

  /** How far the evidence of the sick case goes. */
  public enum Expected {
    CONFIRMED(Verdict.Confirmed.class),
    SUSPECTED(Verdict.Suspected.class);

    private final Class<? extends Verdict> kind;

    Expected(Class<? extends Verdict> kind) {
      this.kind = kind;
    }
  }

  protected abstract Cause cause();

  protected abstract Facts sick();

  protected abstract Expected expected();

  /** Close to the sick case, with at least one fact in common, and healthy as far as this goes. */
  protected abstract Facts nearlySick();

  @Test
  void is_named_after_its_class() {
    String name = cause().getClass().getSimpleName();
    String kebab = name.replaceAll("(?<!^)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    assertEquals(kebab, cause().id());
  }

  @Test
  void is_found_in_the_sick_case_with_evidence() {
    Verdict verdict = assertInstanceOf(expected().kind, verdict(sick()));
    assertFalse(verdict.evidence().isEmpty(), "a verdict without evidence");
  }

  @Test
  void is_not_found_in_the_case_that_nearly_has_it() {
    assertNotFound(nearlySick());
  }

  @Test
  void nearly_has_it_for_a_reason() {
    List<Fact<?>> common = new ArrayList<>();
    nearlySick().facts().forEach(fact -> addIfRead(fact, sick(), common));
    assertFalse(common.isEmpty(), "the two cases have no fact in common");
  }

  @Test
  void is_undecided_where_nobody_looked() {
    Verdict.Undecided verdict = assertInstanceOf(Verdict.Undecided.class, verdict(Facts.none()));
    assertFalse(verdict.missing().isEmpty(), "nothing would ever decide it");
  }

  @Test
  void has_a_remedy() {
    assertFalse(cause().remedies().isEmpty());
  }

  protected final Verdict verdict(Facts facts) {
    return new Diagnostician(List.of(cause()))
        .diagnose("test", facts)
        .findings()
        .getFirst()
        .verdict();
  }

  protected final void assertConfirmed(Facts facts) {
    assertInstanceOf(Verdict.Confirmed.class, verdict(facts));
  }

  protected final void assertSuspected(Facts facts) {
    assertInstanceOf(Verdict.Suspected.class, verdict(facts));
  }

  protected final void assertRuledOut(Facts facts) {
    assertInstanceOf(Verdict.RuledOut.class, verdict(facts));
  }

  /** Undecided, and this fact would decide it. */
  protected final void assertUndecided(Facts facts, Fact<?> missing) {
    Verdict.Undecided verdict = assertInstanceOf(Verdict.Undecided.class, verdict(facts));
    assertTrue(
        verdict.missing().contains(missing), () -> missing.id() + " not in " + verdict.missing());
  }

  private void assertNotFound(Facts facts) {
    Verdict verdict = verdict(facts);
    boolean found =
        switch (verdict) {
          case Verdict.Confirmed _, Verdict.Suspected _ -> true;
          case Verdict.RuledOut _, Verdict.Undecided _ -> false;
        };
    assertFalse(found, () -> "found by " + verdict.evidence());
  }

  private static void addIfRead(Fact<?> fact, Facts facts, List<Fact<?>> common) {
    if (facts.best(fact).isPresent()) {
      common.add(fact);
    }
  }
}
