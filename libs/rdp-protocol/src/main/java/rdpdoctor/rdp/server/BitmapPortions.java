package rdpdoctor.rdp.server;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** Divides a bitmap update between its rectangles, so that each part is as long as it may be. */
final class BitmapPortions {

  /** destLeft to bitmapLength of TS_BITMAP_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.2.2. */
  private static final int RECTANGLE_HEADER = 18;

  private static final int BITMAP_LENGTH = 16;

  private BitmapPortions() {}

  /** The update itself where it is not too long, or cannot be divided. */
  static List<Update> of(Update update, int largest) {
    if (update.kind() != Update.Kind.BITMAP || update.data().size() <= largest) {
      return List.of(update);
    }
    List<Update> portions = new ArrayList<>();
    List<Bytes> rectangles = new ArrayList<>();
    int size = 2;
    for (Bytes rectangle : rectangles(update.data())) {
      if (!rectangles.isEmpty() && size + rectangle.size() > largest) {
        portions.add(update(rectangles));
        rectangles.clear();
        size = 2;
      }
      rectangles.add(rectangle);
      size += rectangle.size();
    }
    portions.add(update(rectangles));
    return portions;
  }

  private static List<Bytes> rectangles(Bytes data) {
    List<Bytes> rectangles = new ArrayList<>();
    Bytes rest = data.from(2);
    while (!rest.isEmpty()) {
      int length = rest.get(BITMAP_LENGTH) | rest.get(BITMAP_LENGTH + 1) << 8;
      rectangles.add(rest.first(RECTANGLE_HEADER + length));
      rest = rest.from(RECTANGLE_HEADER + length);
    }
    return rectangles;
  }

  private static Update update(List<Bytes> rectangles) {
    ByteWriter writer = new ByteWriter().u16le(rectangles.size());
    rectangles.forEach(writer::bytes);
    return new Update(Update.Kind.BITMAP, writer.toBytes());
  }
}
