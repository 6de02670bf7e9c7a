package rdpdoctor.rdp.info;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * TS_INFO_PACKET of a client that names no user and gives no password, [MS-RDPBCGR] 2.2.1.11.1.1:
 * the server would show its logon screen, and no sign-in is attempted.
 */
public final class ClientInformation {

  private static final int INFO_MOUSE = 0x0001;
  private static final int INFO_DISABLECTRLALTDEL = 0x0002;
  private static final int INFO_UNICODE = 0x0010;
  private static final int INFO_MAXIMIZESHELL = 0x0020;
  private static final int INFO_LOGONERRORS = 0x0001_0000;

  private static final int ADDRESS_FAMILY_INET = 2;
  private static final int TIME_ZONE_SIZE = 172;

  private ClientInformation() {}

  public static Bytes anonymous() {
    ByteWriter writer =
        new ByteWriter()
            .u32le(0) // CodePage
            .u32le(
                INFO_MOUSE
                    | INFO_DISABLECTRLALTDEL
                    | INFO_UNICODE
                    | INFO_MAXIMIZESHELL
                    | INFO_LOGONERRORS)
            .zeros(5 * 2) // lengths of domain, user, password, shell and folder: all empty
            .zeros(5 * 2); // and their terminators
    return extended(writer).toBytes();
  }

  /** TS_EXTENDED_INFO_PACKET, [MS-RDPBCGR] 2.2.1.11.1.1.1. */
  private static ByteWriter extended(ByteWriter writer) {
    return writer
        .u16le(ADDRESS_FAMILY_INET)
        .u16le(2) // an empty address with its terminator
        .u16le(0)
        .u16le(2) // an empty client folder
        .u16le(0)
        .zeros(TIME_ZONE_SIZE)
        .u32le(0) // clientSessionId
        .u32le(0) // performanceFlags
        .u16le(0) // no auto-reconnect cookie
        .u32le(0); // reserved1 and reserved2
  }
}
