package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.GeneralCapabilitySet;
import rdpdoctor.rdp.capability.LargePointerCapabilitySet;
import rdpdoctor.rdp.capability.MultifragmentUpdateCapabilitySet;
import rdpdoctor.rdp.capability.PointerCapabilitySet;
import rdpdoctor.rdp.gcc.Desktop;

class AgreedSessionTest {

  private static final Desktop DESKTOP = new Desktop(800, 600, 16);

  private static AgreedSession agreed(CapabilitySet... client) {
    return AgreedSession.of(new ServerProfile(DESKTOP), List.of(client));
  }

  private static GeneralCapabilitySet general(int flags) {
    return new GeneralCapabilitySet(1, 3, flags, true, true);
  }

  @Test
  void a_client_that_says_nothing_gets_the_least() {
    AgreedSession least = agreed();
    assertEquals(DESKTOP, least.desktop());
    assertFalse(least.fastPathOutput());
    assertFalse(least.omitsCompressionHeader());
    assertFalse(least.resizes());
    assertFalse(least.pointersOfAnyDepth());
    assertEquals(0, least.pointerCacheSize());
    assertEquals(32, least.largestPointer());
    assertEquals(0x3F00, least.largestUpdate());
  }

  @Test
  void the_fast_path_takes_two() {
    int flags = GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED;
    assertTrue(agreed(general(flags)).fastPathOutput());
    assertFalse(agreed(general(0)).fastPathOutput());
    ServerProfile slow = new ServerProfile(DESKTOP, false, true);
    assertFalse(AgreedSession.of(slow, List.of(general(flags))).fastPathOutput());
  }

  @ParameterizedTest
  @CsvSource({"0, 16128", "38055, 38055", "4294967295, 4194304"})
  void fragments_are_put_together_within_bounds(long announced, int largest) {
    AgreedSession session =
        agreed(
            general(GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED),
            new MultifragmentUpdateCapabilitySet(announced));
    assertEquals(largest, session.largestUpdate());
  }

  @Test
  void there_are_no_fragments_on_the_slow_path() {
    assertEquals(0x3F00, agreed(new MultifragmentUpdateCapabilitySet(0x10000)).largestUpdate());
  }

  @Test
  void bitmaps_need_no_header_and_the_desktop_may_change_its_size() {
    AgreedSession session =
        agreed(
            general(GeneralCapabilitySet.NO_BITMAP_COMPRESSION_HDR),
            new BitmapCapabilitySet(16, 800, 600, true, 0));
    assertTrue(session.omitsCompressionHeader());
    assertTrue(session.resizes());
  }

  @Test
  void pointers_are_of_24_bits_where_no_others_are_kept() {
    AgreedSession old = agreed(new PointerCapabilitySet(true, 20, OptionalInt.empty()));
    assertFalse(old.pointersOfAnyDepth());
    assertEquals(20, old.pointerCacheSize());
    AgreedSession any = agreed(new PointerCapabilitySet(true, 20, OptionalInt.of(21)));
    assertTrue(any.pointersOfAnyDepth());
    assertEquals(21, any.pointerCacheSize());
  }

  @ParameterizedTest
  @CsvSource({"0, 32", "1, 96", "2, 384", "3, 384"})
  void large_pointers_go_by_the_fast_path(int flags, int largest) {
    LargePointerCapabilitySet large = new LargePointerCapabilitySet(flags);
    assertEquals(
        largest,
        agreed(general(GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED), large).largestPointer());
    assertEquals(32, agreed(large).largestPointer());
  }
}
