package rdpdoctor.offline;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rdpdoctor.testkit.eventlog.ClassicBuilder;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

/** The event logs before they are written. */
final class EventLogs {

  private static final int CLASSIC_SIZE = 65536;
  private static final int ERROR = 1;

  /** The few that Windows Server 2003 has. */
  private static final Map<String, String> CLASSIC =
      Map.of("System", "SysEvent.Evt", "Application", "AppEvent.Evt", "Security", "SecEvent.Evt");

  private final SortedSet<LoggedEvent> events = new TreeSet<>();

  void add(LoggedEvent event) {
    events.add(event);
  }

  /** Everything in them, as a value. */
  List<LoggedEvent> content() {
    return List.copyOf(events);
  }

  /** The files below {@code System32}, by their paths. */
  Map<String, ByteBuffer> files(boolean isClassic) {
    Map<String, ByteBuffer> files = new TreeMap<>();
    byLog()
        .forEach(
            (log, logged) -> {
              if (!isClassic) {
                files.put(
                    "winevt/Logs/%s.evtx".formatted(log.replace("/", "%4")), today(log, logged));
              } else if (CLASSIC.containsKey(log)) {
                files.put("config/" + CLASSIC.get(log), classic(logged));
              }
            });
    return files;
  }

  private Map<String, List<LoggedEvent>> byLog() {
    return events.stream().collect(Collectors.groupingBy(LoggedEvent::log));
  }

  private static ByteBuffer today(String log, List<LoggedEvent> logged) {
    return new EvtxBuilder()
        .chunk(
            chunk -> {
              long number = 0;
              for (LoggedEvent event : logged) {
                number++;
                chunk.record(
                    number,
                    event.time(),
                    Events.classic(
                        log, event.provider(), event.id(), number, event.time(), event.data()));
              }
              return chunk;
            })
        .build();
  }

  private static ByteBuffer classic(List<LoggedEvent> logged) {
    ClassicBuilder log = new ClassicBuilder(CLASSIC_SIZE);
    logged.forEach(
        event -> log.record(event.time(), event.provider(), event.id(), ERROR, event.data()));
    return log.build();
  }
}
