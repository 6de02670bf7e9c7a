package rdpdoctor.rdp.order;

import java.util.Optional;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * GLYPHINDEX_ORDER, FASTINDEX_ORDER and FASTGLYPH_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.13 to 15: draws
 * text with glyphs of a cache.
 *
 * @param flags flAccel
 * @param advance ulCharInc: what every glyph is apart from the next; 0 if each tells it
 * @param opaque what is filled behind the text; empty where it stays as it is
 * @param text glyphs and fragments
 * @param newGlyph one that is stored before
 */
record GlyphText(
    int cacheId,
    int flags,
    int advance,
    int textColor,
    int opaqueColor,
    Rectangle opaque,
    Point start,
    Bytes text,
    Optional<Glyph> newGlyph)
    implements PrimaryOrder {

  static final int SO_VERTICAL = 0x04;
  static final int SO_CHAR_INC_EQUAL_BM_BASE = 0x20;

  /** Where a coordinate has this value, it is that of the background. */
  private static final int SAME = Short.MIN_VALUE;

  private static final int SAME_BOTTOM = 0x01;
  private static final int SAME_RIGHT = 0x02;
  private static final int SAME_TOP = 0x04;
  private static final int SAME_LEFT = 0x08;

  static GlyphText read(Fields fields) throws DecodeException {
    int cacheId = fields.u8("cacheId");
    int flags = fields.u8("flAccel");
    int advance = fields.u8("ulCharInc");
    fields.u8("fOpRedundant"); // if set, the opaque rectangle is empty
    int textColor = fields.color("BackColor");
    int opaqueColor = fields.color("ForeColor");
    fields.shortEdges("Bk");
    Rectangle opaque = fields.shortEdges("Op");
    fields.brush(0, opaqueColor); // always solid
    Point start = new Point(fields.s16("X"), fields.s16("Y"));
    return new GlyphText(
        cacheId,
        flags,
        advance,
        textColor,
        opaqueColor,
        opaque,
        start,
        fields.variable1("VariableBytes"),
        Optional.empty());
  }

  static GlyphText readFastIndex(Fields fields) throws DecodeException {
    int cacheId = fields.u8("cacheId");
    int drawing = fields.u16("fDrawing");
    int textColor = fields.color("BackColor");
    int opaqueColor = fields.color("ForeColor");
    Rectangle background = fields.edges("Bk");
    int left = fields.coordinate("OpLeft");
    int top = fields.coordinate("OpTop");
    int right = fields.coordinate("OpRight");
    int bottom = fields.coordinate("OpBottom");
    int x = fields.coordinate("X");
    int y = fields.coordinate("Y");
    Rectangle opaque =
        bottom == SAME
            ? sameAs(background, top, left, right)
            : Rectangle.between(left, top, right, bottom);
    return new GlyphText(
        cacheId,
        drawing >>> 8,
        drawing & 0xFF,
        textColor,
        opaqueColor,
        opaque,
        new Point(x == SAME ? background.left() : x, y == SAME ? background.top() : y),
        fields.variable1("VariableBytes"),
        Optional.empty());
  }

  /** With one byte, a glyph of the cache; with more, a new one. */
  static GlyphText readFastGlyph(Fields fields) throws DecodeException {
    GlyphText text = readFastIndex(fields);
    if (text.text.isEmpty()) {
      throw new DecodeException("FASTGLYPH_ORDER: VariableBytes has no byte, expected an index");
    }
    if (text.text.size() == 1) {
      return text;
    }
    Glyph glyph = Glyph.readSecondRevision(new ByteReader("FASTGLYPH_ORDER", text.text));
    return new GlyphText(
        text.cacheId,
        text.flags,
        text.advance,
        text.textColor,
        text.opaqueColor,
        text.opaque,
        text.start,
        text.text.first(1),
        Optional.of(glyph));
  }

  /** The top edge is flags then, which tell the edges that are those of the background. */
  private static Rectangle sameAs(Rectangle background, int flags, int left, int right) {
    return Rectangle.between(
        (flags & SAME_LEFT) != 0 ? background.left() : left,
        (flags & SAME_TOP) != 0 ? background.top() : 0,
        (flags & SAME_RIGHT) != 0 ? background.right() : right,
        (flags & SAME_BOTTOM) != 0 ? background.bottom() : 0);
  }
}
