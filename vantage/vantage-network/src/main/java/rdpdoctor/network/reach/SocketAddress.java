package rdpdoctor.network.reach;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.ByteOrder.BIG_ENDIAN;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Addresses as Linux' connect(2) reads them: the port in network order, the rest of the numbers as
 * the processor has them.
 *
 * <pre>
 *    sockaddr_in                sockaddr_in6
 *  0 sin_family  2 bytes      0 sin6_family    2 bytes
 *  2 sin_port    2            2 sin6_port      2
 *  4 sin_addr    4            4 sin6_flowinfo  4
 *  8 zeros       8            8 sin6_addr     16
 *                            24 sin6_scope_id  4
 * </pre>
 */
final class SocketAddress {

  static final int AF_INET = 2;
  static final int AF_INET6 = 10;

  private SocketAddress() {}

  static int family(InetSocketAddress target) {
    return target.getAddress() instanceof Inet6Address ? AF_INET6 : AF_INET;
  }

  static MemorySegment of(InetSocketAddress target, Arena arena) {
    MemorySegment address =
        switch (target.getAddress()) {
          case Inet6Address v6 -> sockaddrIn6(v6, arena);
          case InetAddress v4 -> sockaddrIn(v4, arena);
        };
    address.set(JAVA_SHORT, 0, (short) family(target));
    address.set(JAVA_SHORT.withOrder(BIG_ENDIAN), 2, (short) target.getPort());
    return address;
  }

  private static MemorySegment sockaddrIn(InetAddress address, Arena arena) {
    MemorySegment sockaddr = arena.allocate(16, 4);
    copy(address, sockaddr, 4);
    return sockaddr;
  }

  private static MemorySegment sockaddrIn6(Inet6Address address, Arena arena) {
    MemorySegment sockaddr = arena.allocate(28, 4);
    copy(address, sockaddr, 8);
    sockaddr.set(JAVA_INT, 24, address.getScopeId());
    return sockaddr;
  }

  private static void copy(InetAddress address, MemorySegment sockaddr, int offset) {
    byte[] bytes = address.getAddress();
    MemorySegment.copy(bytes, 0, sockaddr, JAVA_BYTE, offset, bytes.length);
  }
}
