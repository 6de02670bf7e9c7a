package rdpdoctor.disk.collect;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.disk.MappedFile;
import rdpdoctor.evtx.EventLog;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Damage;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Order;

/** The wanted events of all logs, in one timeline. */
final class EventCollector {

  private static final Words NO_LOG = new Words("no event log was found", "イベント ログが見つからない");

  private final WindowsFolder windows;
  private final List<EventPattern> patterns;
  private final EventFilter filter;
  private final List<HostEvent> events = new ArrayList<>();
  private final List<Reading<Timeline>> unread = new ArrayList<>();
  private Optional<Instant> readFrom = Optional.empty();

  EventCollector(WindowsFolder windows, List<EventPattern> patterns) {
    this.windows = windows;
    this.patterns = patterns;
    this.filter = filter(patterns);
  }

  /** Most events end at their id, so it is asked first. */
  private static EventFilter filter(List<EventPattern> patterns) {
    Map<Integer, List<String>> providers =
        patterns.stream()
            .collect(
                Collectors.groupingBy(
                    EventPattern::id,
                    Collectors.mapping(EventPattern::provider, Collectors.toList())));
    return (provider, id) ->
        providers.containsKey(id)
            && providers.get(id).stream().anyMatch(provider::equalsIgnoreCase);
  }

  /** What was read, followed by what of the logs could not be. */
  Facts facts() {
    logs().forEach(this::read);
    Source source = new Source(Vantage.DISK, EventLogFiles.FOLDER);
    Facts.Builder facts = Facts.builder();
    readFrom.ifPresent(
        since -> facts.known(EventFacts.TIMELINE, new Timeline(events, since), source));
    unread.forEach(reading -> facts.add(EventFacts.TIMELINE, reading));
    if (readFrom.isEmpty() && unread.isEmpty()) {
      facts.unknown(EventFacts.TIMELINE, NO_LOG, source);
    }
    return facts.build();
  }

  private Map<String, Path> logs() {
    try {
      return EventLogFiles.of(
          windows, patterns.stream().map(EventPattern::log).distinct().toList());
    } catch (IOException e) {
      unread.add(unknown(EventLogFiles.FOLDER, e));
      return new LinkedHashMap<>();
    }
  }

  private void read(String log, Path file) {
    try (Arena arena = Arena.ofShared()) {
      read(log, MappedFile.map(file, arena));
    } catch (IOException | CorruptLogException | InternalError e) {
      unread.add(unknown(log, new IOException(e.getMessage(), e)));
    }
  }

  private void read(String log, ByteBuffer bytes) throws CorruptLogException {
    List<Damage> damages = new ArrayList<>();
    EventLog events = EventLog.open(bytes, damages::add);
    events.find(filter, Order.OLDEST_FIRST).map(this::event).forEach(this.events::add);
    events.oldestFirst().findFirst().map(EventRecord::created).ifPresent(this::completeSince);
    if (!damages.isEmpty()) {
      unread.add(unknown(log, new IOException(damages.getFirst().toString())));
    }
  }

  /** The log that reaches back least says since when all of them are complete. */
  private void completeSince(Instant oldest) {
    readFrom = readFrom.filter(since -> since.isAfter(oldest)).or(() -> Optional.of(oldest));
  }

  private HostEvent event(EventRecord event) {
    return new HostEvent(
        event.created(),
        event.provider().name(),
        event.eventId(),
        event.fields().stream().map(EventField::text).toList());
  }

  private static Reading<Timeline> unknown(String log, Exception why) {
    return new Reading.Unknown<>(
        Damaged.words("the log " + log, "ログ " + log, why), new Source(Vantage.DISK, log));
  }
}
