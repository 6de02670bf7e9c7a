package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Fact;

/** The UDP transport, which makes sessions faster and whose absence prevents none. */
public final class UdpFacts {

  public static final Fact<UdpOutcome> OUTCOME =
      Fact.fromNetwork("udp.outcome", UdpOutcome.class, "UDP transport", "UDP トランスポート");

  private UdpFacts() {}
}
