package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_WINDOWACTIVATION_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.3; a relic that servers ignore. */
public record WindowActivationCapabilitySet(
    int helpKeyFlag, int helpKeyIndexFlag, int helpExtendedKeyFlag, int windowManagerKeyFlag)
    implements CapabilitySet {

  public static final int TYPE = 0x0007;

  static WindowActivationCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new WindowActivationCapabilitySet(
        reader.u16le("helpKeyFlag"),
        reader.u16le("helpKeyIndexFlag"),
        reader.u16le("helpExtendedKeyFlag"),
        reader.u16le("windowManagerKeyFlag"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer
        .u16le(helpKeyFlag)
        .u16le(helpKeyIndexFlag)
        .u16le(helpExtendedKeyFlag)
        .u16le(windowManagerKeyFlag);
  }
}
