package rdpdoctor.offline.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rdpdoctor.offline.LoggedEvent;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.testkit.eventlog.ClassicBuilder;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

/** The event logs of a machine before they are written. */
public final class EventLogs {

  private static final int CLASSIC_SIZE = 65536;
  private static final int ERROR = 1;

  /** The few that Windows Server 2003 has. */
  private static final Map<String, String> CLASSIC =
      Map.of("System", "SysEvent.Evt", "Application", "AppEvent.Evt", "Security", "SecEvent.Evt");

  private EventLogs() {}

  /**
   * Writes the machine with its event logs below the root of a volume. To be called once.
   *
   * @return the volume
   */
  public static Path write(OfflineWindows machine, Path volume) throws IOException {
    machine.writeTo(volume);
    Path system32 = volume.resolve("Windows/System32");
    for (Map.Entry<String, ByteBuffer> log : files(machine).entrySet()) {
      write(system32.resolve(log.getKey()), log.getValue());
    }
    return volume;
  }

  /** The files below {@code System32}, by their paths. */
  private static Map<String, ByteBuffer> files(OfflineWindows machine) {
    Map<String, ByteBuffer> files = new TreeMap<>();
    byLog(machine)
        .forEach(
            (log, logged) -> {
              if (!machine.isClassic()) {
                files.put(
                    "winevt/Logs/%s.evtx".formatted(log.replace("/", "%4")), today(log, logged));
              } else if (CLASSIC.containsKey(log)) {
                files.put("config/" + CLASSIC.get(log), classic(logged));
              }
            });
    return files;
  }

  private static Map<String, List<LoggedEvent>> byLog(OfflineWindows machine) {
    return machine.events().stream().collect(Collectors.groupingBy(LoggedEvent::log));
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

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = bytes.duplicate().clear();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }
}
