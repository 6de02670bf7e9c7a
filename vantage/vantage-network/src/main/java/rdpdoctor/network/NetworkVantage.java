package rdpdoctor.network;

import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.StageFacts;

/** Looks at one endpoint at a time; safe to be used by many threads at once. */
public final class NetworkVantage {

  private final ProbeSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  public NetworkVantage(ProbeSettings settings) {
    // It need not be secure: no secret is ever sent, so there is none to guess.
    this(settings, InstantSource.system(), new Random());
  }

  NetworkVantage(ProbeSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Every fact that the network shows without credentials; a peer's misbehaviour is a fact too. A
   * survey that finds a stage broken is followed by a full look, which names the cause.
   */
  public Facts observe(Endpoint endpoint) {
    if (Thread.currentThread().isVirtual()) {
      Preload.await();
    } else {
      Preload.begin();
    }
    Wiretap wiretap = new Wiretap(settings.tap());
    Facts facts = look(endpoint, settings.depth(), wiretap);
    boolean enough = settings.depth() == Depth.FULL || !breaksBehindTcp(facts);
    return enough ? facts : look(endpoint, Depth.FULL, wiretap);
  }

  private Facts look(Endpoint endpoint, Depth depth, Wiretap wiretap) {
    return new Look(endpoint, depth, settings.timeout(), wiretap, clock, random).run();
  }

  /** Up to TCP a second look would see the same. */
  private static boolean breaksBehindTcp(Facts facts) {
    for (Stage stage : Stage.values()) {
      if (isBroken(stage, facts)) {
        return stage.compareTo(Stage.REACH) > 0;
      }
    }
    return false;
  }

  private static boolean isBroken(Stage stage, Facts facts) {
    return StageFacts.outcome(stage, facts)
        .filter(outcome -> outcome.status() == StageStatus.BROKEN)
        .isPresent();
  }
}
