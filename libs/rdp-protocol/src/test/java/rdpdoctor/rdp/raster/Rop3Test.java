package rdpdoctor.rdp.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names and formulas are those of the table in [MS-RDPEGDI] 2.2.2.2.1.1.1.7. */
class Rop3Test {

  private static final int P = 0x00F0F0;
  private static final int S = 0x00CCCC;
  private static final int D = 0x00AAAA;
  private static final int BITS = 0xFFFF;

  private static int result(int index) {
    return new Rop3(index).apply(P, S, D) & BITS;
  }

  @Test
  void each_of_the_256_operations_is_its_own_truth_table() {
    for (int index = 0; index < 256; index++) {
      assertEquals(index << 8 | index, result(index));
    }
  }

  @Test
  void the_well_known_ones_do_what_their_names_say() {
    assertEquals(0, result(0x00)); // BLACKNESS
    assertEquals(~D & BITS, result(0x55)); // DSTINVERT
    assertEquals(P ^ D, result(0x5A)); // PATINVERT
    assertEquals(S ^ D, result(0x66)); // SRCINVERT
    assertEquals(S & D, result(0x88)); // SRCAND
    assertEquals(~S & D, result(0x22)); // DSna
    assertEquals(S, result(0xCC)); // SRCCOPY
    assertEquals(S | D, result(0xEE)); // SRCPAINT
    assertEquals(P, result(0xF0)); // PATCOPY
    assertEquals((P & S) | (~S & D), result(0xE2)); // DSPDxax
    assertEquals((P | ~S | D) & BITS, result(0xFB)); // PATPAINT
    assertEquals(BITS, result(0xFF)); // WHITENESS
  }

  @ParameterizedTest
  @CsvSource({
    "0x00, false, false, false",
    "0x55, false, false, true",
    "0xCC, false, true, false",
    "0xF0, true, false, false",
    "0x5A, true, false, true",
    "0xE2, true, true, true"
  })
  void its_operands_are_known(String index, boolean pattern, boolean source, boolean destination) {
    Rop3 rop = new Rop3(Integer.decode(index));
    assertEquals(pattern, rop.usesPattern());
    assertEquals(source, rop.usesSource());
    assertEquals(destination, rop.usesDestination());
  }

  @Test
  void the_sixteen_of_pens_are_numbered_from_one() {
    IntBinaryOperator[] inOrder = {
      (_, _) -> 0, // R2_BLACK
      (p, d) -> ~(p | d),
      (p, d) -> ~p & d,
      (p, _) -> ~p,
      (p, d) -> p & ~d,
      (_, d) -> ~d,
      (p, d) -> p ^ d,
      (p, d) -> ~(p & d),
      (p, d) -> p & d,
      (p, d) -> ~(p ^ d),
      (_, d) -> d, // R2_NOP
      (p, d) -> ~p | d,
      (p, _) -> p, // R2_COPYPEN
      (p, d) -> p | ~d,
      (p, d) -> p | d,
      (_, _) -> -1 // R2_WHITE
    };
    for (int rop2 = 1; rop2 <= 16; rop2++) {
      assertEquals(
          inOrder[rop2 - 1].applyAsInt(P, D) & BITS, Rop3.ofPen(rop2).apply(P, S, D) & BITS);
    }
  }

  @Test
  void others_are_the_callers_fault() {
    assertThrowsExactly(IllegalArgumentException.class, () -> new Rop3(256));
    assertThrowsExactly(IllegalArgumentException.class, () -> Rop3.ofPen(0));
  }
}
