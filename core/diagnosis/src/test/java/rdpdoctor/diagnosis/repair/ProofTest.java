package rdpdoctor.diagnosis.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;

class ProofTest {

  /** A connection that passes every stage before this one. */
  private static Diagnosis until(Stage stage, StageStatus there, StageStatus behind) {
    List<StageResult> stages =
        Stream.of(Stage.values())
            .map(one -> result(one, one.compareTo(stage), there, behind))
            .toList();
    return new Diagnosis("test", Facts.none(), stages, List.of(), List.of());
  }

  private static StageResult result(Stage stage, int order, StageStatus there, StageStatus behind) {
    StageStatus status = order < 0 ? StageStatus.PASSED : order == 0 ? there : behind;
    return new StageResult(stage, status, Optional.empty(), Optional.<Duration>empty());
  }

  private static Diagnosis brokenAt(Stage stage) {
    return until(stage, StageStatus.BROKEN, StageStatus.NOT_REACHED);
  }

  private static Diagnosis visibleBefore(Stage stage) {
    return until(stage, StageStatus.NOT_VISIBLE, StageStatus.NOT_VISIBLE);
  }

  @Test
  void getting_past_every_stage_that_was_repaired_is_a_proof() {
    assertEquals(
        new Proof.Proven(),
        Proof.of(Set.of(Stage.REACH, Stage.LISTEN), visibleBefore(Stage.AUTHENTICATE)));
  }

  @Test
  void a_stage_that_the_server_does_without_stops_nobody() {
    assertEquals(
        new Proof.Proven(),
        Proof.of(
            Set.of(Stage.AUTHENTICATE),
            until(Stage.AUTHENTICATE, StageStatus.NOT_USED, StageStatus.NOT_VISIBLE)));
  }

  @Test
  void a_connection_that_breaks_refutes_whatever_was_repaired() {
    assertEquals(
        new Proof.Refuted(Stage.SECURE), Proof.of(Set.of(Stage.REACH), brokenAt(Stage.SECURE)));
  }

  @Test
  void a_stage_that_cannot_be_seen_proves_nothing() {
    assertEquals(
        new Proof.Unproven(Stage.LOGON),
        Proof.of(Set.of(Stage.REACH, Stage.LOGON), visibleBefore(Stage.AUTHENTICATE)));
  }

  @Test
  void where_nobody_knows_what_was_repaired_the_server_has_to_answer() {
    assertEquals(new Proof.Proven(), Proof.of(Set.of(), visibleBefore(Stage.SECURE)));
    assertEquals(new Proof.Unproven(Stage.LISTEN), Proof.of(Set.of(), visibleBefore(Stage.NAME)));
  }
}
