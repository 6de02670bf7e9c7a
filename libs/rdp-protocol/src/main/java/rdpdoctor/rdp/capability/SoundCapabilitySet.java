package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SOUND_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.11. */
public record SoundCapabilitySet(int soundFlags) implements CapabilitySet {

  public static final int TYPE = 0x000C;

  static SoundCapabilitySet decode(ByteReader reader) throws DecodeException {
    int soundFlags = reader.u16le("soundFlags");
    reader.skip("pad2octetsA", 2);
    return new SoundCapabilitySet(soundFlags);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(soundFlags).zeros(2);
  }
}
