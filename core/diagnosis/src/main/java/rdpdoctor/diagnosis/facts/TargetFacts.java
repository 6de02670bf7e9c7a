package rdpdoctor.diagnosis.facts;

import java.time.Instant;
import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** What was asked for, and when it was looked at. */
public final class TargetFacts {

  /** The host as the user typed it: a name or an address. */
  public static final Fact<String> HOST =
      Fact.fromNetwork("target.host", String.class, "host asked for", "指定されたホスト");

  public static final Fact<Integer> PORT =
      Fact.fromNetwork("target.port", Integer.class, "port asked for", "指定されたポート");

  /** The time by our own clock; certificates and the server's clock are held against it. */
  public static final Fact<Instant> OBSERVED_AT =
      new Fact<>(
          "target.observed-at",
          Instant.class,
          new Words("time of the look", "観測時刻"),
          Set.of(Vantage.NETWORK, Vantage.CLIENT));

  private TargetFacts() {}
}
