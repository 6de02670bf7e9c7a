package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;

/** Stage REACH. */
public final class ReachFacts {

  /** {@code CONNECTED} when any address connects, else how the first one failed. */
  public static final Fact<ReachOutcome> OUTCOME =
      Fact.fromNetwork("reach.outcome", ReachOutcome.class, "TCP connection", "TCP 接続");

  public static final Fact<ReachAttempts> ATTEMPTS =
      Fact.fromNetwork("reach.attempts", ReachAttempts.class, "addresses tried", "試したアドレス");

  /** The address that the later stages talk to. */
  public static final Fact<String> ADDRESS =
      Fact.fromNetwork("reach.address", String.class, "address in use", "使用したアドレス");

  private ReachFacts() {}
}
