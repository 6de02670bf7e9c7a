package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.bitmap.UniformPalette;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_UPDATE_PALETTE_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.1.1, behind its updateType. */
public final class PaletteUpdate {

  private PaletteUpdate() {}

  static void apply(Bytes data, SessionColors colors) throws DecodeException {
    ByteReader reader = new ByteReader("TS_UPDATE_PALETTE_DATA", data);
    reader.skip("pad2Octets", 2);
    long count = reader.u32le("numberColors");
    if (count > SessionColors.PALETTE_SIZE) {
      throw reader.wrong("numberColors", Long.toString(count), "at most 256");
    }
    for (int i = 0; i < count; i++) {
      colors.setPaletteEntry(
          i, reader.u8("red") << 16 | reader.u8("green") << 8 | reader.u8("blue"));
    }
  }

  /** Replaces the whole palette by {@link UniformPalette}. */
  public static Update uniform() {
    ByteWriter writer = new ByteWriter().zeros(2).u32le(UniformPalette.SIZE);
    for (int index = 0; index < UniformPalette.SIZE; index++) {
      int rgb = UniformPalette.rgb(index);
      writer.u8(rgb >>> 16).u8(rgb >>> 8).u8(rgb);
    }
    return new Update(Update.Kind.PALETTE, writer.toBytes());
  }
}
