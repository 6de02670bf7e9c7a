package rdpdoctor.rdp.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ClientProfileTest {

  private static final Desktop DESKTOP = new Desktop(800, 600, 32);
  private static final ClientProfile PLAIN = new ClientProfile(DESKTOP, Set.of(), List.of());

  private static <S extends CapabilitySet> S only(List<CapabilitySet> sets, Class<S> kind) {
    return CapabilitySet.find(sets, kind).orElseThrow();
  }

  private static boolean has(List<CapabilitySet> sets, Class<? extends CapabilitySet> kind) {
    return CapabilitySet.find(sets, kind).isPresent();
  }

  @Test
  void a_server_that_says_nothing_gets_the_desktop_that_was_asked_for() {
    BitmapCapabilitySet bitmap = only(PLAIN.answer(List.of()), BitmapCapabilitySet.class);
    assertEquals(800, bitmap.desktopWidth());
    assertEquals(32, bitmap.preferredBitsPerPixel());
  }

  @Test
  void the_desktop_of_the_server_prevails() {
    BitmapCapabilitySet server = new BitmapCapabilitySet(16, 1024, 768, false, 0);
    assertEquals(new Desktop(1024, 768, 16), PLAIN.agreed(List.of(server)));
    BitmapCapabilitySet bitmap = only(PLAIN.answer(List.of(server)), BitmapCapabilitySet.class);
    assertEquals(768, bitmap.desktopHeight());
    assertEquals(16, bitmap.preferredBitsPerPixel());
  }

  @Test
  void the_orders_are_announced_at_their_indexes() {
    ClientProfile lines =
        new ClientProfile(DESKTOP, Set.of(OrderCapabilitySet.LINETO_INDEX), List.of());
    OrderCapabilitySet order = only(lines.answer(List.of()), OrderCapabilitySet.class);
    assertEquals(Bytes.hex("00".repeat(8) + "01" + "00".repeat(23)), order.orderSupport());
  }

  @Test
  void glyphs_are_cached_only_for_orders_that_use_them() {
    ClientProfile text =
        new ClientProfile(DESKTOP, Set.of(OrderCapabilitySet.GLYPH_INDEX_INDEX), List.of());
    assertEquals(
        2, only(text.answer(List.of()), GlyphCacheCapabilitySet.class).glyphSupportLevel());
    assertEquals(
        0, only(PLAIN.answer(List.of()), GlyphCacheCapabilitySet.class).glyphSupportLevel());
  }

  @Test
  void sets_that_a_server_has_not_heard_of_are_kept_from_it() {
    List<CapabilitySet> answer = PLAIN.answer(List.of());
    assertFalse(has(answer, MultifragmentUpdateCapabilitySet.class));
    assertFalse(has(answer, LargePointerCapabilitySet.class));
    assertTrue(
        has(
            PLAIN.answer(List.of(new MultifragmentUpdateCapabilitySet(1))),
            MultifragmentUpdateCapabilitySet.class));
  }

  @Test
  void surface_commands_go_with_codecs() {
    List<CapabilitySet> server =
        List.of(new SurfaceCommandsCapabilitySet(0x52), new BitmapCodecsCapabilitySet(List.of()));
    assertFalse(has(PLAIN.answer(server), SurfaceCommandsCapabilitySet.class));
    BitmapCodec codec = new BitmapCodec(BitmapCodec.NSCODEC, 1, Bytes.hex("010103"));
    ClientProfile surfaces = new ClientProfile(DESKTOP, Set.of(), List.of(codec));
    assertTrue(has(surfaces.answer(server), SurfaceCommandsCapabilitySet.class));
    assertEquals(
        List.of(codec), only(surfaces.answer(server), BitmapCodecsCapabilitySet.class).codecs());
  }

  @Test
  void bitmap_caches_of_revision_2_need_a_server_that_hosts_them() {
    assertTrue(has(PLAIN.answer(List.of()), BitmapCacheCapabilitySet.class));
    List<CapabilitySet> host = List.of(new UninterpretedCapabilitySet(0x12, Bytes.hex("01000000")));
    assertTrue(has(PLAIN.answer(host), BitmapCacheRev2CapabilitySet.class));
  }

  @Test
  void an_answer_survives_a_round_trip() throws DecodeException {
    List<CapabilitySet> answer = PLAIN.answer(List.of());
    assertEquals(answer, CapabilitySet.decodeAll(CapabilitySet.encodeAll(answer)));
  }
}
