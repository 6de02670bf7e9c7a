package rdpdoctor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.atLeast;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.oneOf;
import static rdpdoctor.diagnosis.Condition.present;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strong Kleene logic over facts. */
class EvaluationTest {

  private static final Source SOURCE = new Source(Vantage.NETWORK, "test");
  private static final Fact<Integer> ONE = fact("test.one");
  private static final Fact<Integer> UNREAD = fact("test.unread");
  private static final Fact<Integer> UNREADABLE = fact("test.unreadable");
  private static final Fact<Integer> ABSENT = fact("test.absent");

  private static final Facts FACTS =
      Facts.builder()
          .known(ONE, 1, SOURCE)
          .unknown(UNREADABLE, new Words("no right to read it", "読み取り権限がない"), SOURCE)
          .add(ABSENT, new Reading.Absent<>(SOURCE))
          .build();

  private static final Condition TRUE = is(ONE, 1);
  private static final Condition FALSE = is(ONE, 2);
  private static final Condition UNKNOWN = is(UNREAD, 1);

  @Test
  void a_known_value_decides() {
    assertEquals(Truth.TRUE, truth(is(ONE, 1)));
    assertEquals(Truth.FALSE, truth(is(ONE, 2)));
    assertEquals(Truth.TRUE, truth(oneOf(ONE, 3, 1)));
    assertEquals(Truth.FALSE, truth(oneOf(ONE, 3, 4)));
    assertEquals(Truth.TRUE, truth(atLeast(ONE, 1)));
    assertEquals(Truth.FALSE, truth(atLeast(ONE, 2)));
    assertEquals(Truth.TRUE, truth(present(ONE)));
  }

  @Test
  void what_nobody_read_and_what_could_not_be_read_is_not_known() {
    assertEquals(Truth.UNKNOWN, truth(is(UNREAD, 1)));
    assertEquals(Truth.UNKNOWN, truth(is(UNREADABLE, 1)));
    assertEquals(Truth.UNKNOWN, truth(not(is(UNREADABLE, 1))));
  }

  @Test
  void what_is_not_there_has_no_value() {
    assertEquals(Truth.FALSE, truth(is(ABSENT, 1)));
    assertEquals(Truth.TRUE, truth(not(is(ABSENT, 1))));
  }

  @ParameterizedTest
  @EnumSource(Truth.class)
  void a_false_part_decides_all_and_a_true_part_decides_any(Truth other) {
    assertEquals(Truth.FALSE, truth(all(FALSE, condition(other))));
    assertEquals(Truth.TRUE, truth(any(TRUE, condition(other))));
  }

  @Test
  void an_unknown_part_leaves_the_rest_open() {
    assertEquals(Truth.UNKNOWN, truth(all(TRUE, UNKNOWN)));
    assertEquals(Truth.UNKNOWN, truth(any(FALSE, UNKNOWN)));
    assertEquals(Truth.FALSE, truth(never()));
  }

  @Test
  void an_open_condition_shows_what_holds_and_names_what_is_missing() {
    Evaluation open = Evaluation.of(all(TRUE, UNKNOWN, is(UNREADABLE, 1)), FACTS);
    assertEquals(List.of(ONE), open.evidenceSoFar().stream().map(Evidence::fact).toList());
    assertEquals(Set.of(UNREAD, UNREADABLE), open.missing());
  }

  @Test
  void a_reading_is_evidence_once() {
    Evaluation twice = Evaluation.of(all(TRUE, present(ONE)), FACTS);
    assertEquals(1, twice.evidence().size());
  }

  private static Truth truth(Condition condition) {
    return Evaluation.of(condition, FACTS).truth();
  }

  private static Condition condition(Truth truth) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private static Fact<Integer> fact(String id) {
    return Fact.fromNetwork(id, Integer.class, "a number", "数");
  }
}
