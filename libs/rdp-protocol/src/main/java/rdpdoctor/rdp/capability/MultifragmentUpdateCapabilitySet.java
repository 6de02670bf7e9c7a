package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_MULTIFRAGMENTUPDATE_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.6.
 *
 * @param maxRequestSize the longest fast-path update that the sender puts together again
 */
public record MultifragmentUpdateCapabilitySet(long maxRequestSize) implements CapabilitySet {

  public static final int TYPE = 0x001A;

  static MultifragmentUpdateCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new MultifragmentUpdateCapabilitySet(reader.u32le("MaxRequestSize"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(maxRequestSize);
  }
}
