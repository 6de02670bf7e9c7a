package rdpdoctor.knowledge.derive.host;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;

/**
 * The sessions that the local session manager left disconnected when its log ended. No session
 * outlives a start or a shutdown of the machine.
 */
final class LeftSessions {

  private static final String SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";
  private static final String KERNEL = "Microsoft-Windows-Kernel-General";
  private static final String CLASSIC_LOG = "EventLog";

  private static final int LOGGED_ON = 21;
  private static final int LOGGED_OFF = 23;
  private static final int DISCONNECTED = 24;
  private static final int RECONNECTED = 25;

  /** The inserted strings are the account, the number of the session and the address. */
  private static final int SESSION_NUMBER = 1;

  private LeftSessions() {}

  /** Nothing where the log never spoke of a session, or where no number is the limit. */
  static void addTo(Conclusions conclusions, Configuration configuration) {
    Optional<Long> limit =
        configuration
            .ofListener(ListenerSettings.MAX_INSTANCE_COUNT)
            .flatMap(EffectiveSetting::number)
            .filter(number -> SessionSettingsInForce.limit(number) == SessionLimit.LIMITED);
    for (Reading<Timeline> reading : conclusions.facts().readings(EventFacts.TIMELINE)) {
      if (reading instanceof Reading.Known<Timeline>(Timeline timeline, Source source)) {
        limit.ifPresent(number -> add(conclusions, timeline, number, source));
      }
    }
  }

  private static void add(Conclusions conclusions, Timeline timeline, long limit, Source source) {
    Collection<HostEvent> lastOfSessions = lastOfSessions(timeline);
    if (!lastOfSessions.isEmpty()) {
      long left = lastOfSessions.stream().filter(event -> event.id() == DISCONNECTED).count();
      conclusions.add(
          SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, new Reading.Known<>(left >= limit, source));
    }
  }

  private static Collection<HostEvent> lastOfSessions(Timeline timeline) {
    Instant start = lastStartOrShutdown(timeline);
    Map<String, HostEvent> last = new HashMap<>();
    timeline
        .of(SESSION_MANAGER, LOGGED_ON, LOGGED_OFF, DISCONNECTED, RECONNECTED)
        .filter(event -> event.time().isAfter(start) && event.data().size() > SESSION_NUMBER)
        .forEach(event -> last.put(event.data().get(SESSION_NUMBER), event));
    return last.values();
  }

  private static Instant lastStartOrShutdown(Timeline timeline) {
    return Stream.of(timeline.last(KERNEL, 12, 13), timeline.last(CLASSIC_LOG, 6005, 6006))
        .flatMap(Optional::stream)
        .map(HostEvent::time)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }
}
