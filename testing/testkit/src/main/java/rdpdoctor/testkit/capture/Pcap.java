package rdpdoctor.testkit.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The classic pcap file format: a header of 24 bytes, then each frame after one of 16. */
final class Pcap {

  private static final int MICROSECONDS = 0xA1B2C3D4;
  private static final int NANOSECONDS = 0xA1B23C4D;

  private final int linkType;
  private final List<byte[]> frames;

  private Pcap(int linkType, List<byte[]> frames) {
    this.linkType = linkType;
    this.frames = frames;
  }

  static Pcap of(byte[] file) {
    ByteBuffer buffer = ByteBuffer.wrap(file);
    buffer.order(byteOrder(buffer));
    int linkType = buffer.getInt(20) & 0xFFFF;
    List<byte[]> frames = new ArrayList<>();
    buffer.position(24);
    while (buffer.remaining() >= 16) {
      byte[] frame = new byte[buffer.getInt(buffer.position() + 8)];
      buffer.position(buffer.position() + 16).get(frame);
      frames.add(frame);
    }
    return new Pcap(linkType, frames);
  }

  List<Packet> packets() {
    return frames.stream().map(frame -> Packet.in(linkType, frame)).toList();
  }

  private static ByteOrder byteOrder(ByteBuffer buffer) {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      int magic = buffer.order(order).getInt(0);
      if (magic == MICROSECONDS || magic == NANOSECONDS) {
        return order;
      }
    }
    throw new IllegalArgumentException(
        "pcap: magic is %s, expected a1b2c3d4 or a1b23c4d"
            .formatted(HexFormat.of().toHexDigits(buffer.getInt(0))));
  }
}
