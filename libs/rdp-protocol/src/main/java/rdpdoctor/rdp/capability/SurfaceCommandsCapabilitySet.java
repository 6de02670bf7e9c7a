package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SURFCMDS_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.2.9. */
public record SurfaceCommandsCapabilitySet(long flags) implements CapabilitySet {

  public static final int TYPE = 0x001C;

  public static final long SET_SURFACE_BITS = 0x02;
  public static final long FRAME_MARKER = 0x10;
  public static final long STREAM_SURFACE_BITS = 0x40;

  static SurfaceCommandsCapabilitySet decode(ByteReader reader) throws DecodeException {
    long flags = reader.u32le("cmdFlags");
    reader.skip("reserved", 4);
    return new SurfaceCommandsCapabilitySet(flags);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer.u32le(flags).u32le(0);
  }
}
