package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.GeneralCapabilitySet;
import rdpdoctor.rdp.capability.InputCapabilitySet;
import rdpdoctor.rdp.capability.OrderCapabilitySet;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.wire.ByteWriter;

class ServerProfileTest {

  private static final Desktop DESKTOP = new Desktop(1024, 768, 24);

  private static <S extends CapabilitySet> S find(ServerProfile profile, Class<S> kind) {
    return CapabilitySet.find(profile.sets(), kind).orElseThrow();
  }

  private static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  /** Share, general, virtual channels, font, bitmap, order, colors, pointer, input, and newer. */
  @Test
  void the_sets_come_in_the_order_of_windows() {
    assertEquals(
        List.of(9, 1, 20, 14, 2, 3, 10, 8, 13, 26, 27),
        new ServerProfile(DESKTOP).sets().stream().map(CapabilitySet::type).toList());
  }

  @Test
  void rdesktop_reads_the_depth_of_the_session_in_the_bitmap_set() {
    BitmapCapabilitySet bitmap = find(new ServerProfile(DESKTOP), BitmapCapabilitySet.class);
    assertEquals(24, bitmap.preferredBitsPerPixel());
    assertEquals(1024, bitmap.desktopWidth());
    assertEquals(768, bitmap.desktopHeight());
    assertTrue(bitmap.desktopResize());
  }

  /** FreeRDP complains about any other size of it. */
  @Test
  void the_order_set_has_84_bytes_and_no_order() {
    OrderCapabilitySet order = find(new ServerProfile(DESKTOP), OrderCapabilitySet.class);
    ByteWriter writer = new ByteWriter();
    order.encode(writer);
    assertEquals(84, writer.size());
    assertEquals("00".repeat(32), order.orderSupport().toHex());
  }

  @Test
  void each_direction_of_the_fast_path_is_announced_for_itself() {
    ServerProfile in = new ServerProfile(DESKTOP, false, true);
    assertFalse(
        has(
            find(in, GeneralCapabilitySet.class).extraFlags(),
            GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED));
    assertTrue(
        has(find(in, InputCapabilitySet.class).inputFlags(), InputCapabilitySet.FASTPATH_INPUT_2));
    ServerProfile out = new ServerProfile(DESKTOP, true, false);
    assertTrue(
        has(
            find(out, GeneralCapabilitySet.class).extraFlags(),
            GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED));
    assertFalse(
        has(find(out, InputCapabilitySet.class).inputFlags(), InputCapabilitySet.FASTPATH_INPUT_2));
  }
}
