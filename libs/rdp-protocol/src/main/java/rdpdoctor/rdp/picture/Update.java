package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.wire.Bytes;

/**
 * A graphics update of a server, the same for the slow path ([MS-RDPBCGR] 2.2.9.1.1.3) and the fast
 * path (2.2.9.1.2.1): decrypted, decompressed and put together.
 *
 * @param data begins with the numberOrders of ORDERS, the numberRectangles of BITMAP, the field
 *     behind the updateType of PALETTE, the first cmdType of SURFACE_COMMANDS and the messageType
 *     of POINTER
 */
public record Update(Kind kind, Bytes data) {

  /** What an update changes. */
  public enum Kind {
    ORDERS,
    BITMAP,
    PALETTE,
    SYNCHRONIZE,
    SURFACE_COMMANDS,
    POINTER
  }
}
