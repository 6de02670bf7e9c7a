package rdpdoctor.rdp.fastpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.picture.Update.Kind;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class UpdateAssemblerTest {

  private final UpdateAssembler assembler = new UpdateAssembler(Decompression.none(), 8);

  private List<Update> accept(String updates) throws DecodeException {
    return assembler.accept(Bytes.hex(updates));
  }

  private static Update update(Kind kind, String data) {
    return new Update(kind, Bytes.hex(data));
  }

  @Test
  void single_updates_lose_the_type_that_the_slow_path_has_outside() throws DecodeException {
    assertEquals(
        List.of(
            update(Kind.ORDERS, "0100ff"),
            update(Kind.BITMAP, "0000"),
            update(Kind.PALETTE, "000000000000"),
            update(Kind.SYNCHRONIZE, ""),
            update(Kind.SURFACE_COMMANDS, "0400"),
            update(Kind.POINTER, "0100000000000000")),
        accept(
            "00 0300 0100ff 01 0400 01000000 02 0800 0200000000000000"
                + "03 0000 04 0200 0400 05 0000"));
  }

  @Test
  void fragments_are_put_together_over_several_pdus() throws DecodeException {
    assertEquals(List.of(), accept("21 0300 010001"));
    assertEquals(List.of(), accept("31 0100 00"));
    assertEquals(List.of(update(Kind.BITMAP, "0100ff")), accept("11 0100 ff"));
  }

  @Test
  void each_fragment_is_decompressed_for_itself() throws DecodeException {
    UpdateAssembler twice =
        new UpdateAssembler((flags, data) -> flags == 0x21 ? data.plus(data) : data, 8);
    twice.accept(Bytes.hex("a0 21 0100 aa"));
    assertEquals(List.of(update(Kind.ORDERS, "aaaabb")), twice.accept(Bytes.hex("90 00 0100 bb")));
  }

  @Test
  void an_update_longer_than_was_announced_is_refused() throws DecodeException {
    accept("20 0500 0000000000");
    assertRefused(
        "fast-path update: size of all fragments is 9 or more, expected at most 8",
        () -> accept("30 0400 00000000"));
  }

  @Test
  void a_fragment_of_nothing_is_refused() {
    assertRefused(
        "fast-path update: fragment 1 of update 1 is out of order", () -> accept("11 0100 ff"));
  }

  @Test
  void a_fragment_of_another_update_is_refused() throws DecodeException {
    accept("21 0100 01");
    assertRefused(
        "fast-path update: fragment 3 of update 0 is out of order", () -> accept("30 0100 ff"));
  }

  @Test
  void a_bitmap_without_its_type_is_refused() {
    assertRefused(
        "fast-path update: updateType needs 2 bytes, 1 remain", () -> accept("01 0100 01"));
  }

  @Test
  void an_update_of_no_known_code_is_not_read() throws DecodeException {
    assertEquals(List.of(), accept("0f 0100 ff"));
  }
}
