package rdpdoctor.server.desktop;

import java.util.List;
import rdpdoctor.rdp.pointer.PointerShape;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** The pointers of our programs, of which {@code X} is black and {@code o} is white. */
final class Pointers {

  private static final int SIZE = PointerShape.LARGEST;

  static final PointerUpdate ARROW =
      pointer(
          0,
          0,
          0,
          List.of(
              "X",
              "XX",
              "XoX",
              "XooX",
              "XoooX",
              "XooooX",
              "XoooooX",
              "XooooooX",
              "XoooooooX",
              "XooooooooX",
              "XoooooXXXXX",
              "XooXooX",
              "XoX XooX",
              "XX  XooX",
              "X    XooX",
              "     XooX",
              "      XX"));

  static final PointerUpdate TEXT =
      pointer(
          1,
          3,
          8,
          List.of(
              "XXXXXXX", "XooXooX", "XXXoXXX", "  XoX", "  XoX", "  XoX", "  XoX", "  XoX", "  XoX",
              "  XoX", "  XoX", "  XoX", "  XoX", "  XoX", "XXXoXXX", "XooXooX", "XXXXXXX"));

  private Pointers() {}

  private static PointerUpdate pointer(
      int cacheIndex, int hotSpotX, int hotSpotY, List<String> rows) {
    return new PointerUpdate.Color(
        new PointerShape(
            cacheIndex, hotSpotX, hotSpotY, SIZE, SIZE, colors(rows), transparency(rows)));
  }

  /** 24 bits a pixel, lowest row first. */
  private static Bytes colors(List<String> rows) {
    ByteWriter mask = new ByteWriter();
    for (int y = SIZE - 1; y >= 0; y--) {
      for (int x = 0; x < SIZE; x++) {
        int component = at(rows, x, y) == 'o' ? 0xFF : 0;
        mask.u8(component).u8(component).u8(component);
      }
    }
    return mask.toBytes();
  }

  /** One bit a pixel, the first of eight in the highest, lowest row first. */
  private static Bytes transparency(List<String> rows) {
    ByteWriter mask = new ByteWriter();
    for (int y = SIZE - 1; y >= 0; y--) {
      for (int left = 0; left < SIZE; left += 8) {
        int bits = 0;
        for (int x = left; x < left + 8; x++) {
          bits = bits << 1 | (at(rows, x, y) == ' ' ? 1 : 0);
        }
        mask.u8(bits);
      }
    }
    return mask.toBytes();
  }

  private static char at(List<String> rows, int x, int y) {
    return y < rows.size() && x < rows.get(y).length() ? rows.get(y).charAt(x) : ' ';
  }
}
