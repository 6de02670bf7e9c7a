package rdpdoctor.rdp.compression;

import java.util.EnumMap;
import java.util.Map;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The receiving end of one connection's bulk compression, with a history for each type. */
public final class BulkDecompressor {

  public static final int PACKET_COMPRESSED = 0x20;
  public static final int PACKET_AT_FRONT = 0x40;
  public static final int PACKET_FLUSHED = 0x80;

  private static final int TYPE_MASK = 0x0F;

  private enum Type {
    RDP_4_0,
    RDP_5_0,
    RDP_6_0,
    RDP_6_1
  }

  private final Map<Type, Decompressor> decompressors = new EnumMap<>(Type.class);

  /**
   * What the data stand for by their compression flags, whose low nibble is the type. Data without
   * PACKET_COMPRESSED come back as they are, and enter no history.
   */
  public Bytes decompress(int flags, Bytes data) throws DecodeException {
    if ((flags & (PACKET_COMPRESSED | PACKET_FLUSHED)) == 0) {
      return data;
    }
    Type type = type(flags & TYPE_MASK);
    return decompress(decompressors.computeIfAbsent(type, BulkDecompressor::create), flags, data);
  }

  static Bytes decompress(Decompressor decompressor, int flags, Bytes data) throws DecodeException {
    if ((flags & PACKET_FLUSHED) != 0) {
      decompressor.flush();
    }
    return (flags & PACKET_COMPRESSED) != 0
        ? decompressor.decompress((flags & PACKET_AT_FRONT) != 0, data)
        : data;
  }

  private static Type type(int number) throws DecodeException {
    if (number >= Type.values().length) {
      throw new DecodeException(
          "compressed data: compression type is %d, expected 0 to 3".formatted(number));
    }
    return Type.values()[number];
  }

  private static Decompressor create(Type type) {
    return switch (type) {
      case RDP_4_0 -> Mppc.rdp40();
      case RDP_5_0 -> Mppc.rdp50();
      case RDP_6_0 -> new NCrush();
      case RDP_6_1 -> new XCrush();
    };
  }
}
