package rdpdoctor.evtx.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.testkit.eventlog.Events.LOCAL_SESSION_MANAGER;
import static rdpdoctor.testkit.eventlog.Events.NOON;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.evtx.Reading;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.testkit.eventlog.ClassicBuilder;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;

/** Each byte of a small log inverted, and the log cut at each byte. */
class EveryByteTest {

  private static ByteBuffer log() {
    return new EvtxBuilder()
        .chunk(
            chunk ->
                chunk
                    .record(1, NOON, Events.classic("TermDD", 50, 1, "one", "two"))
                    .record(
                        2,
                        NOON,
                        Events.of(
                            LOCAL_SESSION_MANAGER, 21, 2, NOON, Events.session("anna", 3, "LOCAL")))
                    .record(3, NOON, Events.classic("TermDD", 56, 3)))
        .build();
  }

  private static ByteBuffer classicLog() {
    return new ClassicBuilder(768)
        .beginningAt(600)
        .record(NOON, "TermDD", 0xC00A0032, 1, List.of("one"))
        .record(NOON, "TermService", 0x40001004, 4, List.of("two", "three"))
        .build();
  }

  private static int used(ByteBuffer file) {
    return EvtxBuilder.HEADER + file.getInt(EvtxBuilder.HEADER + 48);
  }

  private static ByteBuffer flipped(ByteBuffer file, int at) {
    ByteBuffer copy = ByteBuffer.allocate(file.capacity()).order(file.order());
    copy.put(0, file, 0, file.capacity());
    return copy.put(at, (byte) ~file.get(at));
  }

  @Test
  void a_log_without_damage_has_exactly_its_records() throws Exception {
    ByteBuffer file = log();
    List<EventRecord> records = Reading.sound(file);
    int unharmed = 0;
    for (int at = 0; at < used(file); at++) {
      Reading reading = Reading.of(flipped(file, at));
      if (reading.damage().isEmpty()) {
        assertEquals(records, reading.records(), "byte " + at);
        unharmed++;
      }
    }
    // The unused rest of the header, its flags, and the chunk's.
    assertEquals(EvtxBuilder.HEADER - 128 + 4 + 4, unharmed);
  }

  @Test
  void a_log_whose_checksums_were_made_right_is_read_to_its_end() throws Exception {
    ByteBuffer file = log();
    int damaged = 0;
    for (int at = EvtxBuilder.HEADER; at < used(file); at++) {
      ByteBuffer flipped = flipped(file, at);
      EvtxBuilder.seal(flipped);
      damaged += Reading.of(flipped).damage().isEmpty() ? 0 : 1;
    }
    assertTrue(damaged > 500, "only %d were damage".formatted(damaged));
  }

  @Test
  void a_log_that_was_cut_has_the_records_before_the_cut() throws Exception {
    ByteBuffer file = log();
    List<EventRecord> records = Reading.sound(file);
    for (int size = EvtxBuilder.HEADER + 512; size < used(file); size++) {
      Reading reading = Reading.of(file.slice(0, size));
      assertEquals(records.subList(0, reading.records().size()), reading.records());
      assertTrue(!reading.damage().isEmpty(), "cut at " + size);
    }
  }

  @Test
  void a_classic_log_ends_in_records_or_damage() {
    ByteBuffer file = classicLog();
    for (int at = 0; at < file.capacity(); at++) {
      read(flipped(file, at));
      read(file.slice(0, at));
    }
  }

  private static void read(ByteBuffer file) {
    try {
      Reading.of(file);
    } catch (CorruptLogException e) {
      assertTrue(e.damage().message().startsWith("file header: "), e.toString());
    }
  }
}
