package rdpdoctor.diagnosis.facts;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageOutcome;

/** How each stage ended, and how long it took. */
public final class StageFacts {

  private static final Map<Stage, Fact<? extends StageOutcome>> OUTCOMES =
      new EnumMap<>(
          Map.of(
              Stage.NAME, NameFacts.OUTCOME,
              Stage.REACH, ReachFacts.OUTCOME,
              Stage.LISTEN, ListenFacts.OUTCOME,
              Stage.SECURE, SecureFacts.OUTCOME,
              Stage.AUTHENTICATE, AuthenticateFacts.OUTCOME,
              Stage.AUTHORIZE, AuthorizeFacts.OUTCOME,
              Stage.CONNECT, ConnectFacts.OUTCOME,
              Stage.LICENSE, LicenseFacts.OUTCOME,
              Stage.LOGON, LogonFacts.OUTCOME,
              Stage.SESSION, SessionFacts.OUTCOME));

  private static final Map<Stage, Fact<Duration>> ELAPSED = new EnumMap<>(Stage.class);

  static {
    for (Stage stage : Stage.values()) {
      ELAPSED.put(
          stage,
          Fact.fromNetwork(
              stage.name().toLowerCase(Locale.ROOT) + ".elapsed",
              Duration.class,
              "time for: " + stage.words().en(),
              "所要時間: " + stage.words().ja()));
    }
  }

  private StageFacts() {}

  /** How the stage ended; empty where nothing that looked can see it. */
  public static Optional<StageOutcome> outcome(Stage stage, Facts facts) {
    return Optional.ofNullable(OUTCOMES.get(stage)).flatMap(fact -> facts.value(fact));
  }

  public static Fact<Duration> elapsed(Stage stage) {
    return Objects.requireNonNull(ELAPSED.get(stage));
  }
}
