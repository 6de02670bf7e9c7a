package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.event.Timeline;

/** What the event logs tell. */
public final class EventFacts {

  /** The events that the knowledge base asks for; everything else is derived from them. */
  public static final Fact<Timeline> TIMELINE =
      new Fact<>(
          "event.timeline",
          Timeline.class,
          new Words("the event logs, in excerpts", "イベント ログの抜粋"),
          Set.of(Vantage.HOST, Vantage.DISK));

  private EventFacts() {}
}
