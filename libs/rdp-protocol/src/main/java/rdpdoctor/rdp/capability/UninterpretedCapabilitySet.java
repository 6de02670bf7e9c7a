package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** A capability set of another type: kept as it was sent. */
public record UninterpretedCapabilitySet(int type, Bytes content) implements CapabilitySet {

  @Override
  public void encode(ByteWriter writer) {
    writer.bytes(content);
  }
}
