package rdpdoctor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.HostFacts;

class ContradictionTest {

  private static final Source NETWORK = new Source(Vantage.NETWORK, "192.0.2.7:3389");
  private static final Source SIGN_IN = new Source(Vantage.SIGN_IN, "192.0.2.7:3389");
  private static final Source DISK = new Source(Vantage.DISK, "SYSTEM\\Select");

  @Test
  void two_vantage_points_that_agree_do_not_contradict() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.LISTENER_PORT, 3389, NETWORK)
            .known(HostFacts.LISTENER_PORT, 3389, DISK)
            .build();
    assertEquals(List.of(), Contradiction.in(of(facts)));
  }

  @Test
  void two_values_of_one_fact_from_two_vantage_points_contradict() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.LISTENER_PORT, 3389, NETWORK)
            .known(HostFacts.LISTENER_PORT, 4000, DISK)
            .build();
    assertEquals(
        List.of(
            new Contradiction.OfReadings(
                HostFacts.LISTENER_PORT, List.copyOf(facts.readings(HostFacts.LISTENER_PORT)))),
        Contradiction.in(of(facts)));
  }

  @Test
  void two_values_from_one_vantage_point_and_one_that_is_not_known_do_not() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.LISTENER_PORT, 3389, DISK)
            .known(HostFacts.LISTENER_PORT, 3390, DISK)
            .unknown(HostFacts.LISTENER_PORT, new Words("refused", "拒否"), NETWORK)
            .build();
    assertEquals(List.of(), Contradiction.in(of(facts)));
  }

  @Test
  void a_sign_in_that_got_further_than_the_network_does_not_contradict_it() {
    Facts facts =
        Facts.builder()
            .known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN, SIGN_IN)
            .known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED, NETWORK)
            .build();
    assertEquals(List.of(), Contradiction.in(of(facts)));
    assertEquals(List.of(), Contradiction.in(of(stage(StageStatus.PASSED), confirmed(SIGN_IN))));
  }

  @Test
  void what_the_disk_and_a_sign_in_say_can_contradict() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.LISTENER_PORT, 4000, SIGN_IN)
            .known(HostFacts.LISTENER_PORT, 3389, NETWORK)
            .known(HostFacts.LISTENER_PORT, 3389, DISK)
            .build();
    assertEquals(1, Contradiction.in(of(facts)).size());
  }

  @Test
  void a_cause_confirmed_on_the_disk_at_a_stage_that_the_network_passed_contradicts() {
    StageResult passed = stage(StageStatus.PASSED);
    assertEquals(
        List.of(new Contradiction.OfStage(confirmed(DISK), passed)),
        Contradiction.in(of(passed, confirmed(DISK))));
  }

  @Test
  void neither_a_broken_stage_nor_a_cause_that_the_network_shows_contradicts() {
    assertEquals(List.of(), Contradiction.in(of(stage(StageStatus.BROKEN), confirmed(DISK))));
    assertEquals(List.of(), Contradiction.in(of(stage(StageStatus.PASSED), confirmed(NETWORK))));
  }

  private static StageResult stage(StageStatus status) {
    return new StageResult(Stage.REACH, status, Optional.empty(), Optional.empty());
  }

  private static Finding confirmed(Source source) {
    Reading<Boolean> reading = new Reading.Known<>(true, source);
    return new Finding(
        new TurnedOff(),
        new Verdict.Confirmed(List.of(new Evidence(HostFacts.CONNECTIONS_DENIED, reading))));
  }

  private static Diagnosis of(Facts facts) {
    return new Diagnosis("win01", facts, List.of(), List.of(), List.of());
  }

  private static Diagnosis of(StageResult stage, Finding finding) {
    return new Diagnosis("win01", Facts.none(), List.of(stage), List.of(finding), List.of());
  }

  /** A cause of which only the stage matters here. */
  private record TurnedOff() implements Cause {

    private static final Condition NEVER = Condition.is(HostFacts.CONNECTIONS_DENIED, false);

    @Override
    public String id() {
      return "turned-off";
    }

    @Override
    public Stage stage() {
      return Stage.REACH;
    }

    @Override
    public Condition confirmedBy() {
      return NEVER;
    }

    @Override
    public Condition suspectedBy() {
      return NEVER;
    }

    @Override
    public Condition ruledOutBy() {
      return NEVER;
    }

    @Override
    public List<Remedy> remedies() {
      return List.of();
    }
  }
}
