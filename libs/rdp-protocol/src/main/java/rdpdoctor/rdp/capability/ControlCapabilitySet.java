package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_CONTROL_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.2; a relic of sharing that servers ignore. */
public record ControlCapabilitySet(
    int controlFlags, int remoteDetachFlag, int controlInterest, int detachInterest)
    implements CapabilitySet {

  public static final int TYPE = 0x0005;

  public static final int CONTROLPRIORITY_NEVER = 2;

  static ControlCapabilitySet decode(ByteReader reader) throws DecodeException {
    return new ControlCapabilitySet(
        reader.u16le("controlFlags"),
        reader.u16le("remoteDetachFlag"),
        reader.u16le("controlInterest"),
        reader.u16le("detachInterest"));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u16le(controlFlags).u16le(remoteDetachFlag).u16le(controlInterest).u16le(detachInterest);
  }
}
