package rdpdoctor.rdp.capability;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_BITMAPCODECS_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.10. */
public record BitmapCodecsCapabilitySet(List<BitmapCodec> codecs) implements CapabilitySet {

  public static final int TYPE = 0x001D;

  public BitmapCodecsCapabilitySet {
    codecs = List.copyOf(codecs);
  }

  static BitmapCodecsCapabilitySet decode(ByteReader reader) throws DecodeException {
    int count = reader.u8("bitmapCodecCount");
    List<BitmapCodec> codecs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      codecs.add(BitmapCodec.decode(reader));
    }
    return new BitmapCodecsCapabilitySet(codecs);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u8(codecs.size());
    codecs.forEach(codec -> codec.encode(writer));
  }
}
