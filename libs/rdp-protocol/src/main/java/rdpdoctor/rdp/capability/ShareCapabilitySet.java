package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SHARE_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.4: the channel of the sender; of a client 0. */
public record ShareCapabilitySet(int nodeId) implements CapabilitySet {

  public static final int TYPE = 0x0009;

  static ShareCapabilitySet decode(ByteReader reader) throws DecodeException {
    int nodeId = reader.u16le("nodeId");
    reader.skip("pad2octets", 2);
    return new ShareCapabilitySet(nodeId);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(nodeId).zeros(2);
  }
}
