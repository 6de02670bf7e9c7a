package rdpdoctor.network.reach;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The part of Linux' {@code sock_extended_err} that names the ICMP message, linux/errqueue.h. */
record SocketError(int origin, int type, int code) {

  static final int ORIGIN_ICMP = 2;
  static final int ORIGIN_ICMPV6 = 3;

  /**
   * A control message of recvmsg(2) that carries one.
   *
   * <pre>
   *  0 cmsg_len    8 bytes
   *  8 cmsg_level  4
   * 12 cmsg_type   4
   * 16 ee_errno    4
   * 20 ee_origin   1
   * 21 ee_type     1
   * 22 ee_code     1
   * 23 ee_pad, ee_info, ee_data, and the address of the sender
   * </pre>
   */
  static final MemoryLayout CONTROL_MESSAGE =
      MemoryLayout.sequenceLayout(16, ValueLayout.JAVA_LONG);

  static SocketError in(MemorySegment controlMessage) {
    return new SocketError(
        unsignedByte(controlMessage, 20),
        unsignedByte(controlMessage, 21),
        unsignedByte(controlMessage, 22));
  }

  private static int unsignedByte(MemorySegment segment, int offset) {
    return Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, offset));
  }
}
