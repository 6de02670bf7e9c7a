package rdpdoctor.rdp.share;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Takes off the bulk compression of one connection, PDU by PDU, [MS-RDPBCGR] 3.1.8. */
public interface Decompression {

  int PACKET_COMPRESSED = 0x20;

  /**
   * The data as it was before.
   *
   * @param flags as they stand in front of the data; it need not be compressed
   */
  Bytes decompress(int flags, Bytes data) throws DecodeException;

  /** For a client that announced no compression: what is compressed all the same is refused. */
  static Decompression none() {
    return (flags, data) -> {
      if ((flags & PACKET_COMPRESSED) != 0) {
        throw new DecodeException(
            "share data: compression flags are 0x%02x, expected none".formatted(flags));
      }
      return data;
    };
  }
}
