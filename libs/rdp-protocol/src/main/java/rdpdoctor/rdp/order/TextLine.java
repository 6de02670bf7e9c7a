package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.PixelSource;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Writes the glyphs of a text order, [MS-RDPEGDI] 2.2.2.2.1.1.2.13 VariableBytes: indexes of
 * glyphs, and fragments to be used or remembered.
 */
final class TextLine {

  private static final int USE = 0xFE;
  private static final int ADD = 0xFF;
  private static final int LONG_DISTANCE = 0x80;

  private final GlyphText text;
  private final GlyphCache cache;
  private final Surface surface;
  private final Rectangle clip;
  private final PixelSource ink;
  private int x;
  private int y;

  TextLine(GlyphText text, GlyphCache cache, Surface surface, Rectangle clip, int pixel) {
    this.text = text;
    this.cache = cache;
    this.surface = surface;
    this.clip = clip.intersect(surface.area());
    this.ink = PixelSource.of(pixel);
    this.x = text.start().x();
    this.y = text.start().y();
  }

  void write() throws DecodeException {
    ByteReader reader = new ByteReader("glyph fragments", text.text());
    while (reader.hasRemaining()) {
      int first = reader.u8("glyph");
      switch (first) {
        case USE -> use(reader);
        case ADD -> add(reader);
        default -> glyph(first, reader);
      }
    }
  }

  private void use(ByteReader reader) throws DecodeException {
    Bytes fragment = cache.fragment(reader.u8("fragment index"));
    moveByDistance(reader);
    ByteReader glyphs = new ByteReader("glyph fragment", fragment);
    while (glyphs.hasRemaining()) {
      glyph(glyphs.u8("glyph"), glyphs);
    }
  }

  /** Remembers the bytes just before. */
  private void add(ByteReader reader) throws DecodeException {
    int end = reader.position() - 1;
    int index = reader.u8("fragment index");
    int size = reader.u8("fragment size");
    if (size > end) {
      throw reader.wrong("fragment size", Integer.toString(size), "at most " + end);
    }
    cache.putFragment(index, text.text().slice(end - size, end));
  }

  private void glyph(int index, ByteReader reader) throws DecodeException {
    Glyph glyph = cache.get(text.cacheId(), index);
    moveByDistance(reader);
    paint(glyph);
    if ((text.flags() & GlyphText.SO_CHAR_INC_EQUAL_BM_BASE) != 0) {
      move(isVertical() ? glyph.height() : glyph.width());
    } else {
      move(text.advance());
    }
  }

  /** What follows a glyph or a fragment unless all glyphs are equally far apart. */
  private void moveByDistance(ByteReader reader) throws DecodeException {
    boolean fixed =
        text.advance() != 0 || (text.flags() & GlyphText.SO_CHAR_INC_EQUAL_BM_BASE) != 0;
    // The single glyph of a FastGlyph order comes without.
    if (!fixed && reader.hasRemaining()) {
      int distance = reader.u8("distance");
      move(distance == LONG_DISTANCE ? reader.u16le("distance") : distance);
    }
  }

  private void move(int distance) {
    if (isVertical()) {
      y += distance;
    } else {
      x += distance;
    }
  }

  private boolean isVertical() {
    return (text.flags() & GlyphText.SO_VERTICAL) != 0;
  }

  private void paint(Glyph glyph) {
    int left = x + glyph.x();
    int top = y + glyph.y();
    Rectangle visible = new Rectangle(left, top, glyph.width(), glyph.height()).intersect(clip);
    for (int row = visible.top(); row < visible.bottom(); row++) {
      for (int column = visible.left(); column < visible.right(); column++) {
        if (glyph.isInked(column - left, row - top)) {
          Rectangle dot = new Rectangle(column, row, 1, 1);
          surface.combine(dot, Rop3.PATTERN_COPY, ink, ink);
        }
      }
    }
  }
}
