package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawableOrdersTest {

  /** TS_NEG_MEMBLT_INDEX and TS_NEG_MEM3BLT_INDEX, TS_NEG_LINETO_INDEX. */
  private static final Set<Integer> NUMBERED_OTHERWISE_WHEN_SENT = Set.of(0x03, 0x04, 0x08);

  @Test
  void what_is_announced_is_known() {
    for (int number : DrawableOrders.NUMBERS) {
      if (!NUMBERED_OTHERWISE_WHEN_SENT.contains(number)) {
        assertDoesNotThrow(() -> PrimaryOrderType.of(number));
      }
    }
  }

  @Test
  void shapes_and_nine_grids_are_not_announced() {
    for (int number : new int[] {0x07, 0x09, 0x14, 0x15, 0x19, 0x1A}) {
      assertFalse(DrawableOrders.NUMBERS.contains(number));
    }
  }
}
