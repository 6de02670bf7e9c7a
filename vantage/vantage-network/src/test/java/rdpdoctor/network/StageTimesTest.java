package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

/** Each stage that was gone through has its time, and the times belong to the look. */
@ExtendWith(Gallery.Visit.class)
class StageTimesTest {

  private final Gallery gallery;

  StageTimesTest(Gallery gallery) {
    this.gallery = gallery;
  }

  @ParameterizedTest
  @EnumSource
  void a_full_look_times_its_stages(Servers kind) {
    RealServer server = gallery.show(kind).server();
    long start = System.nanoTime();
    Facts facts = Looks.full(server);
    check(facts, Duration.ofNanos(System.nanoTime() - start));
  }

  @ParameterizedTest
  @EnumSource
  void a_survey_times_its_stages(Servers kind) {
    RealServer server = gallery.show(kind).server();
    long start = System.nanoTime();
    Facts facts = Looks.survey(server);
    check(facts, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void check(Facts facts, Duration whole) {
    Set<Stage> timed = EnumSet.noneOf(Stage.class);
    Duration sum = Duration.ZERO;
    for (Stage stage : Stage.values()) {
      Optional<Duration> elapsed = facts.value(StageFacts.elapsed(stage));
      if (elapsed.isPresent()) {
        timed.add(stage);
        sum = sum.plus(elapsed.get());
      }
    }
    assertEquals(goneThrough(facts), timed);
    assertTrue(sum.compareTo(whole) <= 0, "%s of %s".formatted(sum, whole));
  }

  /** A negotiation that leads nowhere takes its time at the stage before. */
  private static Set<Stage> goneThrough(Facts facts) {
    Set<Stage> gone = EnumSet.noneOf(Stage.class);
    Arrays.stream(Stage.values())
        .filter(stage -> StageFacts.outcome(stage, facts).filter(StageTimesTest::took).isPresent())
        .forEach(gone::add);
    if (facts.value(SecureFacts.OUTCOME).equals(Optional.of(SecureOutcome.NEGOTIATION_REFUSED))) {
      gone.remove(Stage.SECURE);
    }
    return gone;
  }

  private static boolean took(StageOutcome outcome) {
    return outcome.status() == StageStatus.PASSED || outcome.status() == StageStatus.BROKEN;
  }
}
