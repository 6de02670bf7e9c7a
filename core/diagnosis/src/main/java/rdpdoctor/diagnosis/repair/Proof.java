package rdpdoctor.diagnosis.repair;

import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What a connection says of a repair. */
public sealed interface Proof {

  Words words();

  /** The connection gets past every stage at which a cause broke it that was removed. */
  record Proven() implements Proof {
    @Override
    public Words words() {
      return new Words(
          "fixed and proven: the connection gets past what was repaired",
          "修復済み: 修復した段階を接続が通過することを確認しました");
    }
  }

  /** The connection breaks no later than there. */
  record Refuted(Stage broken) implements Proof {
    @Override
    public Words words() {
      return new Words(
          "not fixed: the connection breaks at " + broken.name(),
          "修復されていません: 接続は %s で失敗します".formatted(broken.name()));
    }
  }

  /** The stage of a cause cannot be seen like this. */
  record Unproven(Stage unseen) implements Proof {
    @Override
    public Words words() {
      return new Words(
          "unproven: %s cannot be seen from the network without signing in"
              .formatted(unseen.name()),
          "未確認: %s はサインインしないとネットワークからは確認できません".formatted(unseen.name()));
    }
  }

  /**
   * Holds the causes that a repair removed against a connection.
   *
   * @param removed the stages at which they break it; where nobody knows them, the server has to
   *     answer at least
   */
  static Proof of(Set<Stage> removed, Diagnosis connection) {
    Optional<Stage> broken = connection.firstBroken().map(StageResult::stage);
    if (broken.isPresent()) {
      return new Refuted(broken.get());
    }
    Set<Stage> required = removed.isEmpty() ? Set.of(Stage.LISTEN) : removed;
    return required.stream()
        .sorted()
        .filter(stage -> !isPassed(stage, connection))
        .findFirst()
        .<Proof>map(Unproven::new)
        .orElseGet(Proven::new);
  }

  /** A stage that the server does not use stops nobody. */
  private static boolean isPassed(Stage stage, Diagnosis connection) {
    return connection.stages().stream()
        .filter(result -> result.stage() == stage)
        .map(StageResult::status)
        .anyMatch(status -> status == StageStatus.PASSED || status == StageStatus.NOT_USED);
  }
}
