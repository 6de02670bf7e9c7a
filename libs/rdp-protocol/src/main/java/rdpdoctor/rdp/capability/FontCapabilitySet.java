package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_FONT_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.5; there are servers that send it without content.
 */
public record FontCapabilitySet(int fontSupportFlags) implements CapabilitySet {

  public static final int TYPE = 0x000E;

  public static final int FONTSUPPORT_FONTLIST = 0x0001;

  static FontCapabilitySet decode(ByteReader reader) throws DecodeException {
    if (!reader.hasRemaining()) {
      return new FontCapabilitySet(0);
    }
    int fontSupportFlags = reader.u16le("fontSupportFlags");
    reader.skip("pad2octets", 2);
    return new FontCapabilitySet(fontSupportFlags);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(fontSupportFlags).zeros(2);
  }
}
