package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class HistoryTest {

  private final History history = new History("history", 8);

  @Test
  void a_copy_may_run_into_itself() throws DecodeException {
    history.append(Bytes.hex("0102"));
    history.copy(2, 5);
    assertEquals(Bytes.hex("01020102010201"), history.since(0));
  }

  @Test
  void a_slide_keeps_the_end() throws DecodeException {
    history.append(Bytes.hex("010203040506"));
    history.slide(2);
    history.append(7);
    history.copy(3, 2);
    assertEquals(Bytes.hex("070506"), history.since(2));
    history.copy(7, 1);
    assertEquals(Bytes.hex("00"), history.since(5));
  }

  @Test
  void a_slide_needs_what_it_keeps() {
    assertRefused("history: history is 0 bytes, expected at least 2", () -> history.slide(2));
  }

  @Test
  void a_rewind_keeps_everything() throws DecodeException {
    history.append(Bytes.hex("0102030405060708"));
    history.rewind();
    history.copy(1, 1);
    assertEquals(Bytes.hex("08"), history.since(0));
  }

  @Test
  void a_flush_forgets() throws DecodeException {
    history.append(Bytes.hex("0102030405060708"));
    history.flush();
    history.copy(1, 1);
    assertEquals(Bytes.hex("00"), history.since(0));
  }

  @Test
  void a_chunk_is_copied_from_the_front() throws DecodeException {
    history.append(Bytes.hex("01020304"));
    history.copyFrom(1, 2);
    assertEquals(Bytes.hex("0203"), history.since(4));
    assertRefused("history: match is at 7, expected at most 6", () -> history.copyFrom(7, 2));
  }
}
