package rdpdoctor.network;

import java.time.Duration;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.StageFacts;

/** The facts of one target while they are gathered. */
public final class Sheet {

  private final Facts.Builder facts = Facts.builder();
  private final Vantage vantage;
  private Source source;

  /** Facts about this endpoint, without credentials. */
  public Sheet(String locator) {
    this(Vantage.NETWORK, locator);
  }

  /** Facts that are seen from this vantage point. */
  public Sheet(Vantage vantage, String locator) {
    this.vantage = vantage;
    this.source = new Source(vantage, locator);
  }

  /** For a look that is made beside the one that counts. */
  public static Sheet unread() {
    return new Sheet("unread");
  }

  /** From now on the facts come from here. */
  public void locatedAt(String locator) {
    source = new Source(vantage, locator);
  }

  public <T> void known(Fact<T> fact, T value) {
    facts.known(fact, value, source);
  }

  /** The peer's bytes could not be read. */
  public <T> void unreadable(Fact<T> fact, String anomaly) {
    facts.unknown(fact, new Words(anomaly, anomaly), source);
  }

  public void elapsed(Stage stage, Duration elapsed) {
    known(StageFacts.elapsed(stage), elapsed);
  }

  public Facts facts() {
    return facts.build();
  }
}
