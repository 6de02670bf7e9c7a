package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * CLIENT_HARDWARE_ID, [MS-RDPELE] 2.2.2.5.1: what a licence server knows a device by, so that the
 * same device is not issued a second licence.
 *
 * @param bytes sixteen, the same for every connection of a client
 */
public record HardwareId(Bytes bytes) {

  private static final int SIZE = 16;
  private static final int VER_PLATFORM_WIN32_NT = 2;

  public HardwareId {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException(
          "hardware id is %d bytes long, expected 16".formatted(bytes.size()));
    }
  }

  Bytes encode() {
    return new ByteWriter().u32le(VER_PLATFORM_WIN32_NT).bytes(bytes).toBytes();
  }
}
