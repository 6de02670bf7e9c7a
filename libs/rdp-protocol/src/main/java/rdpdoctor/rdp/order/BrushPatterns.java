package rdpdoctor.rdp.order;

import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.raster.PixelSource;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** What a brush paints at a place. */
final class BrushPatterns {

  /** HS_HORIZONTAL and so on, a byte for each row from the highest down, 1 where the line is. */
  private static final List<Bytes> HATCHES =
      List.of(
          Bytes.hex("000000ff00000000"),
          Bytes.hex("0808080808080808"),
          Bytes.hex("8040201008040201"),
          Bytes.hex("0102040810204080"),
          Bytes.hex("080808ff08080808"),
          Bytes.hex("8142241818244281"));

  private final SessionColors colors;
  private final BrushCache cache;

  BrushPatterns(SessionColors colors, BrushCache cache) {
    this.colors = colors;
    this.cache = cache;
  }

  /** Empty for a brush that paints nothing. */
  Optional<PixelSource> of(Brush brush) throws DecodeException {
    if ((brush.style() & Brush.TS_CACHED_BRUSH) != 0) {
      return Optional.of(anchored(cached(brush), brush));
    }
    return switch (brush.style()) {
      case Brush.BS_SOLID -> Optional.of(PixelSource.of(colors.pixel(brush.foreColor())));
      case Brush.BS_NULL -> Optional.empty();
      case Brush.BS_HATCHED -> Optional.of(anchored(hatch(brush), brush));
      case Brush.BS_PATTERN -> Optional.of(anchored(pattern(brush), brush));
      default -> throw wrong("BrushStyle", brush.style(), "0 to 3 or a cached brush");
    };
  }

  /** Repeats 8 x 8 pixels from the origin of the brush on. */
  private static PixelSource anchored(PixelSource tile, Brush brush) {
    return (x, y) -> tile.at(x - brush.originX() & 7, y - brush.originY() & 7);
  }

  private PixelSource cached(Brush brush) throws DecodeException {
    int format = brush.style() & ~Brush.TS_CACHED_BRUSH;
    if (format > BrushCache.BMF_1BPP) {
      return cache.picture(brush.hatch());
    }
    return twoColored(
        fromTheLowestUp(cache.mask(brush.hatch())), brush.backColor(), brush.foreColor());
  }

  private PixelSource hatch(Brush brush) throws DecodeException {
    if (brush.hatch() >= HATCHES.size()) {
      throw wrong("BrushHatch", brush.hatch(), "0 to 5");
    }
    return twoColored(HATCHES.get(brush.hatch()), brush.foreColor(), brush.backColor());
  }

  /** The hatch is the lowest row; rows that were never sent are empty. */
  private PixelSource pattern(Brush brush) {
    Bytes rows =
        new ByteWriter().u8(brush.hatch()).bytes(brush.extra()).zeros(Brush.SIDE - 1).toBytes();
    return twoColored(
        fromTheLowestUp(rows.first(Brush.SIDE)), brush.backColor(), brush.foreColor());
  }

  private PixelSource twoColored(Bytes rows, int colorOfOnes, int colorOfZeros) {
    int ones = colors.pixel(colorOfOnes);
    int zeros = colors.pixel(colorOfZeros);
    return (x, y) -> (rows.get(y) << x & 0x80) != 0 ? ones : zeros;
  }

  private static Bytes fromTheLowestUp(Bytes rows) {
    byte[] turned = new byte[Brush.SIDE];
    for (int y = 0; y < Brush.SIDE; y++) {
      turned[Brush.SIDE - 1 - y] = (byte) rows.get(y);
    }
    return Bytes.of(turned);
  }

  private static DecodeException wrong(String field, int value, String expected) {
    return new ByteReader("brush", Bytes.empty()).wrong(field, Integer.toString(value), expected);
  }
}
