package rdpdoctor.knowledge.derive.host;

import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.event.EventPattern;

/** What follows from the registry and the event logs for the way to a listening host. */
public final class HostDerivations {

  private static final List<HostDerivation> ALL =
      List.of(
          ConnectionsAllowed::addTo,
          Services::addTo,
          ListenerHealth::addTo,
          FirewallReading::addTo,
          Boot::addTo,
          Power::addTo,
          NetworkAdapters::addTo);

  private HostDerivations() {}

  /** The events that tell whether a machine sleeps. */
  public static List<EventPattern> powerEvents() {
    return Events.POWER;
  }

  public static void addTo(Facts.Builder builder, Facts facts) {
    for (HostView view : HostView.of(facts)) {
      ALL.forEach(derivation -> derivation.addTo(builder, view));
    }
    Events.addTo(builder, facts);
  }
}
