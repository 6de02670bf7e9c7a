package rdpdoctor.rdp.order;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Numbers of as many bytes as they need, the highest first, [MS-RDPEGDI] 2.2.2.2.1.2.1.2 to 4.
 *
 * <pre>
 *  unsigned of two bytes   0vvvvvvv           1vvvvvvv vvvvvvvv
 *  signed of two bytes     0svvvvvv           1svvvvvv vvvvvvvv
 *  unsigned of four bytes  ccvvvvvv and cc more bytes
 * </pre>
 */
final class EncodedNumber {

  private EncodedNumber() {}

  static int unsigned16(ByteReader reader, String field) throws DecodeException {
    int first = reader.u8(field);
    return (first & 0x80) == 0 ? first : (first & 0x7F) << 8 | reader.u8(field);
  }

  static int signed16(ByteReader reader, String field) throws DecodeException {
    int first = reader.u8(field);
    int high = first & 0x3F;
    int size = (first & 0x80) == 0 ? high : high << 8 | reader.u8(field);
    return (first & 0x40) == 0 ? size : -size;
  }

  static int unsigned32(ByteReader reader, String field) throws DecodeException {
    int first = reader.u8(field);
    int value = first & 0x3F;
    for (int more = first >>> 6; more > 0; more--) {
      value = value << 8 | reader.u8(field);
    }
    return value;
  }
}
