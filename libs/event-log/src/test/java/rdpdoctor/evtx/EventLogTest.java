package rdpdoctor.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.testkit.eventlog.Events.LOCAL_SESSION_MANAGER;
import static rdpdoctor.testkit.eventlog.Events.NOON;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.EventRecord.Execution;
import rdpdoctor.evtx.event.Order;
import rdpdoctor.evtx.event.Provider;
import rdpdoctor.evtx.event.ValueType;
import rdpdoctor.testkit.eventlog.ChunkBuilder;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;
import rdpdoctor.testkit.eventlog.Values;

class EventLogTest {

  private static ChunkBuilder session(ChunkBuilder chunk, int eventId, long id) {
    return chunk.record(
        id,
        NOON.plusMillis(id),
        Events.of(
            LOCAL_SESSION_MANAGER,
            eventId,
            id,
            NOON,
            Events.session("CORP\\anna", 3, "192.0.2.7")));
  }

  private static ChunkBuilder classic(ChunkBuilder chunk, long id, String... strings) {
    return chunk.record(id, NOON, Events.classic("TermDD", 56, id, strings));
  }

  /** Three chunks, the second of which is the oldest: the ring has turned. */
  private static ByteBuffer turned() {
    return new EvtxBuilder()
        .chunk(chunk -> classic(session(session(chunk, 21, 105), 23, 106), 107, "\\Device\\Termdd"))
        .chunk(chunk -> session(session(chunk, 21, 101), 22, 102))
        .chunk(chunk -> session(classic(chunk, 103, "one", "two"), 24, 104))
        .unused()
        .build();
  }

  @Test
  void an_event_of_a_manifest_provider_is_read_whole() throws Exception {
    EventRecord read =
        Reading.sound(new EvtxBuilder().chunk(chunk -> session(chunk, 21, 7)).build()).getFirst();
    EventRecord expected =
        new EventRecord(
            7,
            NOON,
            NOON.plusMillis(7),
            new Provider(LOCAL_SESSION_MANAGER, Optional.of(Events.GUID), Optional.empty()),
            21,
            OptionalInt.empty(),
            1,
            EventRecord.LEVEL_INFORMATION,
            42,
            5,
            0x1000_0000_0000_0000L,
            "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational",
            "win01.corp.example",
            Optional.of(new Execution(1234, 5678)),
            Optional.of("S-1-5-18"),
            List.of(
                new EventField("User", ValueType.STRING, "CORP\\anna"),
                new EventField("SessionID", ValueType.UINT32, "3"),
                new EventField("Address", ValueType.STRING, "192.0.2.7")));
    assertEquals(expected, read);
    assertEquals(Optional.of("3"), read.field("SessionID"));
    assertEquals(Optional.empty(), read.field("Domain"));
  }

  @Test
  void a_classic_event_has_qualifiers_and_values_without_names() throws Exception {
    EventRecord read =
        Reading.sound(new EvtxBuilder().chunk(chunk -> classic(chunk, 1, "one", "")).build())
            .getFirst();
    assertEquals(Provider.classic("TermDD"), read.provider());
    assertEquals(56, read.eventId());
    assertEquals(OptionalInt.of(0xC00A), read.qualifiers());
    assertEquals(EventRecord.LEVEL_ERROR, read.level());
    assertEquals(EventRecord.KEYWORD_CLASSIC, read.keywords());
    assertEquals(Optional.empty(), read.execution());
    assertEquals(Optional.empty(), read.userSid());
    assertEquals(
        List.of(
            new EventField("", ValueType.STRING, "one"),
            new EventField("", ValueType.STRING, ""),
            new EventField("Binary", ValueType.BINARY, "CAFE")),
        read.fields());
  }

  @Test
  void chunks_are_read_in_the_order_of_their_records() throws Exception {
    EventLog log = EventLog.open(turned(), damage -> {});
    List<Long> ids = List.of(101L, 102L, 103L, 104L, 105L, 106L, 107L);
    assertEquals(ids, log.oldestFirst().map(EventRecord::id).toList());
    assertEquals(ids.reversed(), log.newestFirst().map(EventRecord::id).toList());
    assertFalse(log.isDirty());
  }

  @Test
  void a_filter_picks_events_by_provider_and_identifier() throws Exception {
    EventLog log = EventLog.open(turned(), damage -> {});
    EventFilter filter =
        EventFilter.anyOf(
            List.of(
                EventFilter.of("microsoft-windows-terminalservices-localsessionmanager", 21, 24),
                EventFilter.of("TermDD", 50, 56),
                EventFilter.of("TermService", 23)));
    assertEquals(
        List.of(107L, 105L, 104L, 103L, 101L),
        log.find(filter, Order.NEWEST_FIRST).map(EventRecord::id).toList());
  }

  @Test
  void what_is_not_asked_for_is_not_read() throws Exception {
    ByteBuffer file = turned();
    file.put(EvtxBuilder.HEADER + EvtxBuilder.CHUNK + 600, (byte) 0xFF);
    List<Object> damage = new ArrayList<>();
    EventLog log = EventLog.open(file, damage::add);
    assertEquals(107, log.newestFirst().findFirst().orElseThrow().id());
    assertEquals(List.of(), damage);
    assertEquals(
        List.of(107L, 106L, 105L, 104L, 103L), log.newestFirst().map(EventRecord::id).toList());
    assertFalse(damage.isEmpty());
  }

  @Test
  void an_exported_log_keeps_the_identifiers_that_its_events_had() throws Exception {
    ByteBuffer file =
        new EvtxBuilder()
            .chunk(chunk -> chunk.record(1, NOON, Events.classic("TermDD", 50, 6575)))
            .build();
    assertEquals(6575, Reading.sound(file).getFirst().id());
  }

  @Test
  void a_dirty_log_has_records_that_its_chunk_does_not_know_of() throws Exception {
    ByteBuffer closed =
        new EvtxBuilder().dirty().chunk(c -> session(session(c, 21, 8), 23, 9)).build();
    ByteBuffer earlier = new EvtxBuilder().dirty().chunk(c -> session(c, 21, 8)).build();
    closed.put(EvtxBuilder.HEADER, earlier, EvtxBuilder.HEADER, 512);
    EventLog log = EventLog.open(closed, damage -> {});
    assertTrue(log.isDirty());
    assertEquals(List.of(8L, 9L), new Reading(Reading.sound(closed), List.of()).ids());
  }

  @Test
  void a_closed_log_ends_where_its_chunk_says() throws Exception {
    ByteBuffer file = new EvtxBuilder().chunk(c -> session(session(c, 21, 8), 23, 9)).build();
    ByteBuffer earlier = new EvtxBuilder().chunk(c -> session(c, 21, 8)).build();
    file.put(EvtxBuilder.HEADER, earlier, EvtxBuilder.HEADER, 512);
    assertEquals(List.of(8L), new Reading(Reading.sound(file), List.of()).ids());
  }

  @Test
  void a_log_without_events_is_empty() throws Exception {
    assertEquals(List.of(), Reading.sound(new EvtxBuilder().unused().build()));
    assertEquals(List.of(), Reading.sound(new EvtxBuilder().build()));
  }

  @Test
  void what_is_no_log_is_refused() {
    for (int size : new int[] {0, 7, 48, 4096, 5000}) {
      ByteBuffer file = ByteBuffer.allocate(size);
      CorruptLogException refusal =
          assertThrows(CorruptLogException.class, () -> EventLog.open(file, damage -> {}));
      assertEquals(
          "at 0x0: file header: signature is unknown, expected \"ElfFile\" or \"LfLe\"",
          refusal.getMessage());
    }
  }

  @Test
  void an_optional_value_that_is_null_takes_its_element_along() throws Exception {
    ByteBuffer file =
        new EvtxBuilder()
            .chunk(
                chunk ->
                    chunk
                        .record(
                            1, NOON, Events.of("P", 1, 1, NOON, Events.data("n", Values.nothing())))
                        .record(
                            2, NOON, Events.of("P", 1, 2, NOON, Events.data("n", Values.u8(4)))))
            .build();
    assertEquals(
        List.of(List.of(), List.of(new EventField("n", ValueType.UINT8, "4"))),
        Reading.sound(file).stream().map(EventRecord::fields).toList());
  }
}
