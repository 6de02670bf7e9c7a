package rdpdoctor.knowledge.derive.host;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;

/** What the last events of their kind say; an event counts until a later one takes it back. */
final class Events {

  private static final String KERNEL_POWER = "Microsoft-Windows-Kernel-Power";
  private static final int SLEEPS = 42;
  private static final int RESUMES = 107;

  /** The entry into sleep, and what shows that it is over. */
  static final List<EventPattern> POWER =
      List.of(
          power(KERNEL_POWER, SLEEPS),
          power(KERNEL_POWER, RESUMES),
          power("Microsoft-Windows-Power-Troubleshooter", 1),
          power("Microsoft-Windows-Kernel-General", 12),
          power("EventLog", 6005));

  private static final String CONNECTION_MANAGER =
      "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
  private static final int LISTENS = 258;
  private static final int LISTENING_FAILED = 260;
  private static final int SESSION_FAILED = 1036;

  /** WSAEADDRINUSE, as a decimal, a status and an HRESULT. */
  private static final Set<String> ADDRESS_IN_USE =
      Set.of("10048", "0x2740", "2740", "0x80072740", "80072740");

  private Events() {}

  private static EventPattern power(String provider, int id) {
    return new EventPattern("System", provider, id);
  }

  static void addTo(Facts.Builder builder, Facts facts) {
    for (Reading<Timeline> reading : facts.readings(EventFacts.TIMELINE)) {
      if (reading instanceof Reading.Known<Timeline>(Timeline timeline, Source source)) {
        add(builder, facts, HostFacts.WENT_TO_SLEEP, lastPowerEvent(timeline, source));
        add(builder, facts, ListenerHostFacts.PORT_IN_USE_LOGGED, portInUse(timeline, source));
      }
    }
  }

  private static void add(
      Facts.Builder builder, Facts facts, Fact<Boolean> fact, Reading<Boolean> reading) {
    if (facts.readings(fact).isEmpty()) {
      builder.add(fact, reading);
    }
  }

  private static Reading<Boolean> lastPowerEvent(Timeline timeline, Source source) {
    Optional<HostEvent> last =
        POWER.stream()
            .flatMap(power -> timeline.last(power.provider(), power.id()).stream())
            .max(Comparator.comparing(HostEvent::time));
    return answer(last, event -> event.is(KERNEL_POWER, SLEEPS), source);
  }

  private static Reading<Boolean> portInUse(Timeline timeline, Source source) {
    return answer(
        timeline.last(CONNECTION_MANAGER, LISTENS, LISTENING_FAILED, SESSION_FAILED),
        event -> event.id() != LISTENS && event.data().stream().anyMatch(Events::saysAddressInUse),
        source);
  }

  private static boolean saysAddressInUse(String data) {
    return ADDRESS_IN_USE.contains(data.strip().toLowerCase(Locale.ROOT));
  }

  private static Reading<Boolean> answer(
      Optional<HostEvent> last, Predicate<HostEvent> says, Source source) {
    return last.<Reading<Boolean>>map(
            event -> new Reading.Known<>(says.test(event), at(event, source)))
        .orElseGet(() -> new Reading.Known<>(false, source));
  }

  private static Source at(HostEvent event, Source source) {
    return new Source(
        source.vantage(), "%s %d, %s".formatted(event.provider(), event.id(), event.time()));
  }
}
