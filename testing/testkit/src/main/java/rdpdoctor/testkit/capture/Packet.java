package rdpdoctor.testkit.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Set;

/** What a recorded frame carries. */
sealed interface Packet {

  int LINK_BSD_LOOPBACK = 0;
  int LINK_ETHERNET = 1;
  int TYPE_IPV4 = 0x0800;
  int TYPE_VLAN = 0x8100;
  int TYPE_IPV6 = 0x86DD;
  int TCP = 6;
  int UDP = 17;

  /**
   * A TCP segment.
   *
   * @param firstSequence the sequence number of the first byte of the payload
   */
  record Segment(String from, String to, int firstSequence, ByteBuffer payload) implements Packet {

    /** The same for both directions. */
    Set<String> ends() {
      return Set.of(from, to);
    }
  }

  record Udp(Datagram datagram) implements Packet {}

  record SomethingElse() implements Packet {}

  static Packet in(int linkType, byte[] frame) {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    return switch (linkType) {
      case LINK_ETHERNET -> ethernet(buffer.position(12));
      case LINK_BSD_LOOPBACK -> ip(buffer.position(4).slice());
      default -> throw new IllegalArgumentException("pcap: link type is " + linkType);
    };
  }

  private static Packet ethernet(ByteBuffer buffer) {
    int type = unsignedShort(buffer);
    while (type == TYPE_VLAN) {
      unsignedShort(buffer);
      type = unsignedShort(buffer);
    }
    boolean isIp = type == TYPE_IPV4 || type == TYPE_IPV6;
    return isIp ? ip(buffer.slice()) : new SomethingElse();
  }

  private static Packet ip(ByteBuffer packet) {
    return switch (packet.get(0) >> 4) {
      case 4 -> ipv4(packet);
      case 6 -> ipv6(packet);
      default -> new SomethingElse();
    };
  }

  // RFC 791 section 3.1. The frame may be longer than the packet: Ethernet pads.
  private static Packet ipv4(ByteBuffer packet) {
    int headerLength = (packet.get(0) & 0x0F) * 4;
    int totalLength = unsignedShort(packet, 2);
    boolean isFragment = (unsignedShort(packet, 6) & 0x3FFF) != 0;
    if (isFragment) {
      return new SomethingElse();
    }
    // A length of zero is left by network cards that cut large segments themselves.
    int end = totalLength == 0 ? packet.limit() : Math.min(totalLength, packet.limit());
    return transport(
        packet.get(9) & 0xFF,
        address(packet, 12, 4),
        address(packet, 16, 4),
        packet.slice(headerLength, end - headerLength));
  }

  // RFC 8200 section 3.
  private static Packet ipv6(ByteBuffer packet) {
    int length = Math.min(unsignedShort(packet, 4), packet.limit() - 40);
    return transport(
        packet.get(6) & 0xFF,
        "[" + address(packet, 8, 16) + "]",
        "[" + address(packet, 24, 16) + "]",
        packet.slice(40, length));
  }

  private static Packet transport(int protocol, String source, String target, ByteBuffer body) {
    return switch (protocol) {
      case TCP -> tcp(source, target, body);
      case UDP -> udp(source, target, body);
      default -> new SomethingElse();
    };
  }

  // RFC 9293 section 3.1.
  private static Packet tcp(String source, String target, ByteBuffer segment) {
    int dataOffset = (segment.get(12) & 0xF0) >> 2;
    boolean syn = (segment.get(13) & 0x02) != 0;
    int sequence = segment.getInt(4);
    return new Segment(
        source + ":" + unsignedShort(segment, 0),
        target + ":" + unsignedShort(segment, 2),
        syn ? sequence + 1 : sequence,
        segment.slice(dataOffset, segment.limit() - dataOffset));
  }

  private static Packet udp(String source, String target, ByteBuffer datagram) {
    byte[] payload = new byte[datagram.limit() - 8];
    datagram.get(8, payload);
    return new Udp(
        new Datagram(
            source + ":" + unsignedShort(datagram, 0),
            target + ":" + unsignedShort(datagram, 2),
            payload));
  }

  private static String address(ByteBuffer packet, int offset, int length) {
    byte[] bytes = new byte[length];
    packet.get(offset, bytes);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address of %d bytes".formatted(length), e);
    }
  }

  private static int unsignedShort(ByteBuffer buffer) {
    return Short.toUnsignedInt(buffer.getShort());
  }

  private static int unsignedShort(ByteBuffer buffer, int index) {
    return Short.toUnsignedInt(buffer.getShort(index));
  }
}
