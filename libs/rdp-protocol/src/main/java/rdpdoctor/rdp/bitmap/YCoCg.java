package rdpdoctor.rdp.bitmap;

/**
 * The color space of luma, orange chroma and green chroma, [MS-RDPEGDI] 3.1.9.1.2 and [MS-RDPNSC]
 * 3.1.8.1.
 */
final class YCoCg {

  private YCoCg() {}

  /**
   * A color as 0xRRGGBB. The transform takes half of each chroma, so the lower bits that the loss
   * level took are put back short of one.
   */
  static int toRgb(byte luma, byte orange, byte green, int colorLossLevel) {
    int y = luma & 0xFF;
    int co = (byte) (orange << (colorLossLevel - 1));
    int cg = (byte) (green << (colorLossLevel - 1));
    return rgb(clamp(y + co - cg), clamp(y + cg), clamp(y - co - cg));
  }

  /** Three components from 0 to 255. */
  static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }

  static int clamp(int component) {
    return Math.clamp(component, 0, 255);
  }
}
