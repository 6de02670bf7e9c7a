package rdpdoctor.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.testkit.eventlog.Events.NOON;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.testkit.eventlog.ChunkBuilder;
import rdpdoctor.testkit.eventlog.Document;
import rdpdoctor.testkit.eventlog.Document.Inline;
import rdpdoctor.testkit.eventlog.Events;
import rdpdoctor.testkit.eventlog.EvtxBuilder;
import rdpdoctor.testkit.eventlog.Xml;

/** What is sound is read, and what is not is told. */
class DamagedLogTest {

  private static final int CHUNK = EvtxBuilder.HEADER;
  private static final int RECORDS = CHUNK + 512;
  private static final int SECOND_CHUNK = CHUNK + EvtxBuilder.CHUNK;

  private static ChunkBuilder three(ChunkBuilder chunk, long first) {
    for (long id = first; id < first + 3; id++) {
      chunk.record(id, NOON, Events.classic("TermDD", 50, id, "text " + id));
    }
    return chunk;
  }

  private static ByteBuffer file() {
    return new EvtxBuilder().chunk(chunk -> three(chunk, 1)).chunk(c -> three(c, 4)).build();
  }

  private static int recordAfter(ByteBuffer file, int offset) {
    return offset + file.getInt(offset + 4);
  }

  private static void assertReading(ByteBuffer file, List<Long> ids, String... clauses)
      throws CorruptLogException {
    Reading reading = Reading.of(file);
    assertEquals(List.of(clauses), reading.clauses());
    assertEquals(ids, reading.ids());
  }

  @Test
  void a_wrong_header_is_told_and_the_chunks_are_read() throws Exception {
    ByteBuffer file = file().put(0, (byte) 0);
    EvtxBuilder.seal(file);
    assertReading(
        file,
        List.of(1L, 2L, 3L, 4L, 5L, 6L),
        "at 0x0: file header: signature is 0x00656c6946666c00, expected \"ElfFile\"");
  }

  @Test
  void a_wrong_checksum_of_the_header_is_told() throws Exception {
    int checksum = file().getInt(124);
    assertReading(
        file().putInt(124, 0),
        List.of(1L, 2L, 3L, 4L, 5L, 6L),
        "at 0x7c: file header: checksum is 0x00000000, expected 0x%08x".formatted(checksum));
  }

  @Test
  void a_chunk_without_its_signature_is_searched_for_records() throws Exception {
    assertReading(
        file().put(CHUNK, (byte) 0),
        List.of(1L, 2L, 3L, 4L, 5L, 6L),
        "at 0x1000: chunk: signature is 0x006b6e6843666c00, expected \"ElfChnk\"");
  }

  @Test
  void a_chunk_with_a_wrong_header_is_searched_for_records() throws Exception {
    int checksum = file().getInt(CHUNK + 124);
    assertReading(
        file().putInt(CHUNK + 124, 1),
        List.of(1L, 2L, 3L, 4L, 5L, 6L),
        "at 0x107c: chunk: header's checksum is 0x00000001, expected 0x%08x".formatted(checksum));
  }

  @Test
  void an_overwritten_record_is_passed_over() throws Exception {
    ByteBuffer file = file();
    int second = recordAfter(file, RECORDS);
    int last = recordAfter(file, second);
    for (int at = second; at < last; at++) {
      file.put(at, (byte) 0);
    }
    EvtxBuilder.seal(file);
    assertReading(
        file,
        List.of(1L, 3L, 4L, 5L, 6L),
        "at 0x%x: record: none is sound, expected them up to 0x%x; %d bytes are passed over"
            .formatted(second, last, last - second));
  }

  @Test
  void records_of_another_chunk_are_not_taken_for_its_own() throws Exception {
    ByteBuffer file = file();
    int second = recordAfter(file, RECORDS);
    file.putLong(second + 8, 5);
    EvtxBuilder.seal(file);
    assertEquals(List.of(1L, 3L, 4L, 5L, 6L), Reading.of(file).ids());
  }

  @Test
  void a_wrong_checksum_of_records_is_told_and_they_are_read() throws Exception {
    int checksum = file().getInt(CHUNK + 52);
    ByteBuffer file = file().putInt(CHUNK + 52, 0);
    EvtxBuilder.sealHeader(file.slice(CHUNK, EvtxBuilder.CHUNK));
    Reading reading = Reading.of(file);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), reading.ids());
    assertEquals(
        List.of(
            "at 0x1034: chunk: records' checksum is 0x00000000, expected 0x%08x"
                .formatted(checksum)),
        reading.clauses());
  }

  @Test
  void a_log_that_keeps_no_checksums_is_not_asked_for_them() throws Exception {
    ByteBuffer file = file().putInt(CHUNK + 52, 0).putInt(CHUNK + 124, 0).putInt(CHUNK + 120, 4);
    file.putInt(120, 4).putInt(124, 0);
    assertReading(file, List.of(1L, 2L, 3L, 4L, 5L, 6L));
  }

  @Test
  void a_truncated_log_has_the_records_before_its_end() throws Exception {
    int last = recordAfter(file(), recordAfter(file(), SECOND_CHUNK + 512));
    ByteBuffer file = file().slice(0, last + 20);
    Reading reading = Reading.of(file);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), reading.ids());
    assertEquals(
        "at 0x11000: chunk: the file ends after %d bytes, expected 65536"
            .formatted(file.capacity() - SECOND_CHUNK),
        reading.clauses().getFirst());
  }

  @Test
  void a_record_whose_xml_is_broken_is_told_and_the_next_one_read() throws Exception {
    ByteBuffer file = file();
    int second = recordAfter(file, RECORDS);
    file.put(second + 24 + 4, (byte) 0x55);
    EvtxBuilder.seal(file);
    assertReading(
        file,
        List.of(1L, 3L, 4L, 5L, 6L),
        "at 0x%x: binary XML: token is 0x55, expected element".formatted(second + 28));
  }

  @Test
  void damage_is_told_once_however_often_it_is_met() throws Exception {
    ByteBuffer file = file();
    file.put(recordAfter(file, RECORDS) + 28, (byte) 0x55);
    EvtxBuilder.seal(file);
    List<Object> damage = new ArrayList<>();
    EventLog log = EventLog.open(file, damage::add);
    assertEquals(5, log.oldestFirst().map(EventRecord::id).count());
    assertEquals(5, log.newestFirst().map(EventRecord::id).count());
    assertEquals(1, damage.size());
  }

  @Test
  void no_more_than_a_thousand_damages_are_told() throws Exception {
    Document noEvent = new Inline(Xml.element("E"));
    ByteBuffer file =
        new EvtxBuilder()
            .chunk(
                chunk -> {
                  for (long id = 1; id <= 1001; id++) {
                    chunk.record(id, NOON, noEvent);
                  }
                  return chunk;
                })
            .build();
    assertEquals(1000, Reading.of(file).damage().size());
  }
}
