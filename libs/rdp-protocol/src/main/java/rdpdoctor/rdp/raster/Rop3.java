package rdpdoctor.rdp.raster;

/**
 * A ternary raster operation, [MS-RDPEGDI] 2.2.2.2.1.1.1.7. Its index is its truth table: bit 4p +
 * 2s + d tells what becomes of a pattern bit p, a source bit s and a destination bit d.
 */
public record Rop3(int index) {

  public static final Rop3 SOURCE_COPY = new Rop3(0xCC);
  public static final Rop3 PATTERN_COPY = new Rop3(0xF0);

  private static final int PATTERN = 4;
  private static final int SOURCE = 2;
  private static final int DESTINATION = 1;

  public Rop3 {
    if (index < 0 || index > 0xFF) {
      throw new IllegalArgumentException("raster operation " + index);
    }
  }

  /**
   * The operation of a pen, [MS-RDPEGDI] 2.2.2.2.1.1.1.6, which numbers the truth tables of pen and
   * destination from 1.
   */
  public static Rop3 ofPen(int rop2) {
    if (rop2 < 1 || rop2 > 16) {
      throw new IllegalArgumentException("raster operation of a pen " + rop2);
    }
    int table = rop2 - 1;
    int withoutPattern = table & 3;
    int withPattern = table >>> 2;
    return new Rop3(withPattern * 0x50 | withoutPattern * 0x05);
  }

  public boolean usesPattern() {
    return dependsOn(PATTERN);
  }

  public boolean usesSource() {
    return dependsOn(SOURCE);
  }

  public boolean usesDestination() {
    return dependsOn(DESTINATION);
  }

  /** All bits of the pixels at once. */
  public int apply(int pattern, int source, int destination) {
    // Nearly all orders copy.
    return switch (index) {
      case 0xCC -> source;
      case 0xF0 -> pattern;
      default -> evaluate(pattern, source, destination);
    };
  }

  private int evaluate(int pattern, int source, int destination) {
    int result = 0;
    for (int term = 0; term < 8; term++) {
      if ((index >>> term & 1) != 0) {
        result |=
            ((term & PATTERN) != 0 ? pattern : ~pattern)
                & ((term & SOURCE) != 0 ? source : ~source)
                & ((term & DESTINATION) != 0 ? destination : ~destination);
      }
    }
    return result;
  }

  private boolean dependsOn(int operand) {
    for (int term = 0; term < 8; term++) {
      if ((index >>> term & 1) != (index >>> (term ^ operand) & 1)) {
        return true;
      }
    }
    return false;
  }
}
