package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_FRAME_ACKNOWLEDGE_CAPABILITYSET, [MS-RDPRFX] 2.2.1.3.
 *
 * @param maxUnacknowledgedFrames how far the server may run ahead of the client
 */
public record FrameAcknowledgeCapabilitySet(long maxUnacknowledgedFrames) implements CapabilitySet {

  public static final int TYPE = 0x001E;

  static FrameAcknowledgeCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new FrameAcknowledgeCapabilitySet(reader.u32le("maxUnacknowledgedFrameCount"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(maxUnacknowledgedFrames);
  }
}
