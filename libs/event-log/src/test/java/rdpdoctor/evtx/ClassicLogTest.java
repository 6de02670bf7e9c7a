package rdpdoctor.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Order;
import rdpdoctor.evtx.event.Provider;
import rdpdoctor.evtx.event.ValueType;
import rdpdoctor.testkit.eventlog.ClassicBuilder;

/** Logs of Windows Server 2003. */
class ClassicLogTest {

  private static final Instant NOON = Instant.parse("2009-11-22T12:00:00Z");
  private static final int ERROR = 1;

  private static ClassicBuilder three(int size) {
    return new ClassicBuilder(size)
        .record(NOON, "TermDD", 0xC00A0032, ERROR, List.of("\\Device\\Termdd", "RDP"))
        .record(NOON.plusSeconds(60), "TermService", 0x40001004, 4, List.of())
        .record(NOON.plusSeconds(90), "Security", 529, 16, List.of("anna", ""));
  }

  private static List<String> sources(ByteBuffer file) throws Exception {
    return Reading.sound(file).stream().map(record -> record.provider().name()).toList();
  }

  @Test
  void a_record_is_read_in_the_terms_of_the_newer_format() throws Exception {
    EventRecord expected =
        new EventRecord(
            1,
            NOON,
            NOON.plusSeconds(1),
            Provider.classic("TermDD"),
            50,
            OptionalInt.of(0xC00A),
            0,
            EventRecord.LEVEL_ERROR,
            7,
            0,
            EventRecord.KEYWORD_CLASSIC,
            "",
            "OLD01",
            Optional.empty(),
            Optional.of("S-1-5-32-544"),
            List.of(
                new EventField("", ValueType.STRING, "\\Device\\Termdd"),
                new EventField("", ValueType.STRING, "RDP"),
                new EventField("Binary", ValueType.BINARY, "CAFE")));
    assertEquals(expected, Reading.sound(three(4096).build()).getFirst());
  }

  @Test
  void audits_are_known_by_their_keywords() throws Exception {
    EventRecord audit = Reading.sound(three(4096).build()).getLast();
    assertEquals(0, audit.level());
    assertEquals(EventRecord.KEYWORD_CLASSIC | EventRecord.KEYWORD_AUDIT_FAILURE, audit.keywords());
  }

  @Test
  void records_are_found_wherever_the_ring_turns() throws Exception {
    for (int begin = ClassicBuilder.HEADER; begin < 1024; begin += 4) {
      ByteBuffer file = three(1024).beginningAt(begin).build();
      assertEquals(List.of("TermDD", "TermService", "Security"), sources(file), "from " + begin);
    }
  }

  @Test
  void the_end_of_file_record_tells_what_a_dirty_header_does_not() throws Exception {
    ByteBuffer file = three(1024).beginningAt(800).dirty().build();
    assertTrue(EventLog.open(file, damage -> {}).isDirty());
    assertEquals(List.of("TermDD", "TermService", "Security"), sources(file));
  }

  @Test
  void a_filter_and_the_order_hold_for_both_formats() throws Exception {
    EventLog log = EventLog.open(three(4096).build(), damage -> {});
    assertFalse(log.isDirty());
    EventFilter filter =
        EventFilter.anyOf(List.of(EventFilter.of("TERMDD", 50), EventFilter.of("Security", 529)));
    assertEquals(
        List.of(3L, 1L), log.find(filter, Order.NEWEST_FIRST).map(EventRecord::id).toList());
  }

  @Test
  void an_empty_log_has_no_records() throws Exception {
    assertEquals(List.of(), Reading.sound(new ClassicBuilder(1024).build()));
  }

  @Test
  void a_broken_record_is_passed_over() throws Exception {
    ByteBuffer file = three(4096).build();
    int first = file.getInt(ClassicBuilder.HEADER);
    file.putInt(ClassicBuilder.HEADER + first + 4, 0);
    Reading reading = Reading.of(file);
    assertEquals(List.of(1L, 3L), reading.ids());
    assertEquals(
        List.of(
            "at 0x%x: record: signature or sizes are wrong, expected a record; %d bytes are passed over"
                .formatted(
                    ClassicBuilder.HEADER + first, file.getInt(ClassicBuilder.HEADER + first))),
        reading.clauses());
  }

  @Test
  void a_log_without_its_end_is_searched_whole() throws Exception {
    ByteBuffer file = three(1024).beginningAt(800).build();
    int end = file.getInt(20);
    file.putInt(end + 4, 0);
    Reading reading = Reading.of(file);
    assertEquals(List.of(1L, 2L, 3L), reading.ids());
    assertTrue(
        reading.clauses().getLast().contains("the end of file record is missing"),
        () -> reading.clauses().toString());
  }

  @Test
  void a_record_whose_fields_lie_outside_is_damage() throws Exception {
    ByteBuffer file = three(4096).build();
    file.putInt(ClassicBuilder.HEADER + 52, 0x7FFF_FFFF);
    Reading reading = Reading.of(file);
    assertEquals(List.of(2L, 3L), reading.ids());
    assertTrue(
        reading.clauses().getFirst().contains("record: data is 2 bytes at 0x7fffffff"),
        () -> reading.clauses().toString());
  }
}
