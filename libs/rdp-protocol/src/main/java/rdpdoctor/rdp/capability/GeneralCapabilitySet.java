package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_GENERAL_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.1: platform, and what the rest of the protocol may
 * look like.
 */
public record GeneralCapabilitySet(
    int osMajorType, int osMinorType, int extraFlags, boolean refreshRect, boolean suppressOutput)
    implements CapabilitySet {

  public static final int TYPE = 0x0001;

  public static final int FASTPATH_OUTPUT_SUPPORTED = 0x0001;
  public static final int LONG_CREDENTIALS_SUPPORTED = 0x0004;
  public static final int AUTORECONNECT_SUPPORTED = 0x0008;
  public static final int ENC_SALTED_CHECKSUM = 0x0010;
  public static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;

  private static final int PROTOCOL_VERSION = 0x0200;

  static GeneralCapabilitySet decode(ByteReader reader) throws DecodeException {
    int osMajorType = reader.u16le("osMajorType");
    int osMinorType = reader.u16le("osMinorType");
    reader.skip("protocolVersion, pad2octetsA and generalCompressionTypes", 6);
    int extraFlags = reader.u16le("extraFlags");
    reader.skip("updateCapabilityFlag, remoteUnshareFlag and generalCompressionLevel", 6);
    boolean refreshRect = reader.u8("refreshRectSupport") != 0;
    boolean suppressOutput = reader.u8("suppressOutputSupport") != 0;
    return new GeneralCapabilitySet(
        osMajorType, osMinorType, extraFlags, refreshRect, suppressOutput);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer
        .u16le(osMajorType)
        .u16le(osMinorType)
        .u16le(PROTOCOL_VERSION)
        .u16le(0) // pad2octetsA
        .u16le(0) // generalCompressionTypes
        .u16le(extraFlags)
        .u16le(0) // updateCapabilityFlag
        .u16le(0) // remoteUnshareFlag
        .u16le(0) // generalCompressionLevel
        .u8(refreshRect ? 1 : 0)
        .u8(suppressOutput ? 1 : 0);
  }
}
