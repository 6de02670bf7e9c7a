package rdpdoctor.network;

import rdpdoctor.diagnosis.Facts;

/** Looks at one endpoint at a time; safe to be used by many threads at once. */
public final class NetworkVantage {

  private final ProbeSettings settings;

  public NetworkVantage(ProbeSettings settings) {
    this.settings = settings;
  }

  /** Every fact that the network shows without credentials; a peer's misbehaviour is a fact too. */
  public Facts observe(Endpoint endpoint) {
    return settings.timeout().isZero() ? Facts.none() : Facts.builder().build();
  }
}
