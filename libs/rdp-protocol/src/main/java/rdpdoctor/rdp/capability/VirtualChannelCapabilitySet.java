package rdpdoctor.rdp.capability;

import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_VIRTUALCHANNEL_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.10.
 *
 * @param chunkSize the most that the sender takes at once in a virtual channel
 */
public record VirtualChannelCapabilitySet(long flags, OptionalLong chunkSize)
    implements CapabilitySet {

  public static final int TYPE = 0x0014;

  static VirtualChannelCapabilitySet decode(ByteReader reader) throws DecodeException {
    long flags = reader.u32le("flags");
    OptionalLong chunkSize =
        reader.hasRemaining() ? OptionalLong.of(reader.u32le("VCChunkSize")) : OptionalLong.empty();
    return new VirtualChannelCapabilitySet(flags, chunkSize);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(flags);
    chunkSize.ifPresent(writer::u32le);
  }
}
