package rdpdoctor.evtx.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.testkit.eventlog.Events.LOCAL_SESSION_MANAGER;
import static rdpdoctor.testkit.eventlog.Events.NOON;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.evtx.Reading;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.testkit.eventlog.ClassicBuilder;
import rdpdoctor.testkit.eventlog.Document;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;
import rdpdoctor.testkit.eventlog.Values;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/** The logs of these tests are logs to others, and say the same to them. */
class ReadersTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private static ByteBuffer log() {
    return new EvtxBuilder()
        .chunk(
            chunk ->
                chunk
                    .record(
                        1, NOON, Events.classic("TermDD", 56, 1, "\\Device\\Termdd", "192.0.2.7"))
                    .record(2, NOON, session(21, 2, "anna"))
                    .record(3, NOON, Events.classic("TermDD", 50, 3, "X.224")))
        .chunk(
            chunk ->
                chunk
                    .record(4, NOON, session(23, 4, "bob"))
                    .record(
                        5,
                        NOON,
                        Events.of("P", 7, 5, NOON, Events.data("Reason", Values.string("<&>")))))
        .build();
  }

  private static Document session(int eventId, long id, String user) {
    return Events.of(
        LOCAL_SESSION_MANAGER, eventId, id, NOON, Events.session(user, 3, "192.0.2.7"));
  }

  private String output(ByteBuffer file, String... command) throws IOException {
    Path path = folder.resolve("log");
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(file.duplicate());
    }
    return Command.of(command).with(path.toString()).run(LIMIT).orFail().output();
  }

  @Test
  @RequiresProgram("evtxexport")
  void libevtx_reads_the_same_events() throws Exception {
    List<ExportedEvent> theirs = ExportedEvent.all(output(log(), "evtxexport", "-f", "xml"));
    List<ExportedEvent> ours = Reading.sound(log()).stream().map(ExportedEvent::of).toList();
    assertEquals(ours, theirs);
    assertEquals(5, theirs.size());
  }

  @Test
  @RequiresProgram("evtxinfo")
  void libevtx_finds_nothing_wrong() throws Exception {
    String information = output(log(), "evtxinfo");
    assertTrue(information.contains("Number of records\t\t: 5"), information);
    assertTrue(information.contains("Number of recovered records\t: 0"), information);
    assertFalse(information.contains("Is corrupted"), information);
  }

  @Test
  @RequiresProgram("evtx_dump.py")
  void python_evtx_reads_the_same_events() throws Exception {
    String xml = output(log(), "evtx_dump.py");
    for (EventRecord record : Reading.sound(log())) {
      String id = "<EventRecordID>%d</EventRecordID>".formatted(record.id());
      assertTrue(xml.contains(id), xml);
      assertTrue(xml.contains("Name=\"" + record.provider().name() + "\""), xml);
      assertTrue(xml.contains(">" + record.eventId() + "</EventID>"), xml);
    }
    assertTrue(xml.contains("<User>anna</User>"), xml);
  }

  @Test
  @RequiresProgram("evtexport")
  void libevt_reads_the_same_records() throws Exception {
    ByteBuffer file =
        new ClassicBuilder(1024)
            .beginningAt(700)
            .record(NOON, "TermDD", 0xC00A0032, 1, List.of("\\Device\\Termdd", "X.224"))
            .record(NOON.plusSeconds(60), "TermService", 0x40001004, 4, List.of("three"))
            .build();
    List<ExportedRecord> theirs = ExportedRecord.all(output(file, "evtexport"));
    List<ExportedRecord> ours = Reading.sound(file).stream().map(ExportedRecord::of).toList();
    assertEquals(ours, theirs);
    assertEquals(2, theirs.size());
  }
}
