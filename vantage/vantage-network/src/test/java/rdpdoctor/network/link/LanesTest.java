package rdpdoctor.network.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final Deadline FAR = Deadline.in(Duration.ofMinutes(1));

  @Test
  void answers_come_in_the_order_of_the_questions() {
    List<Integer> questions = IntStream.range(0, 20).boxed().toList();
    List<Integer> answers =
        Lanes.map(
            questions,
            FAR,
            question -> {
              pause(20 - question);
              return question * question;
            });
    assertEquals(questions.stream().map(question -> question * question).toList(), answers);
  }

  @Test
  void no_more_than_three_are_asked_at_once() {
    AtomicInteger asking = new AtomicInteger();
    List<Integer> atOnce =
        Lanes.map(
            IntStream.range(0, 12).boxed().toList(),
            FAR,
            _ -> {
              int now = asking.incrementAndGet();
              pause(10);
              asking.decrementAndGet();
              return now;
            });
    assertTrue(atOnce.stream().allMatch(now -> now <= 3), atOnce::toString);
    assertTrue(atOnce.contains(3), atOnce::toString);
  }

  @Test
  void what_would_be_asked_after_the_deadline_is_left_out() {
    Deadline deadline = Deadline.in(Duration.ofMillis(50));
    List<Integer> answers =
        Lanes.map(
            List.of(1, 2, 3, 4, 5),
            deadline,
            question -> {
              pause(60);
              return question;
            });
    assertEquals(List.of(1, 2, 3), answers);
  }

  @Test
  void our_own_error_is_not_swallowed() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Lanes.map(
                List.of(1),
                FAR,
                _ -> {
                  throw new IllegalArgumentException("ours");
                }));
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
