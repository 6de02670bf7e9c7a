package rdpdoctor.network.reach;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A socket that does not block, for the questions that {@code java.net} does not answer. Its
 * numbers are those of asm-generic, which the processors of {@link #canBeUsed} share.
 */
final class LinuxSocket implements AutoCloseable {

  private static final Set<String> PROCESSORS = Set.of("amd64", "aarch64");

  private static final int SOCK_STREAM = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_NONBLOCK = 0x800;
  private static final int SOCK_CLOEXEC = 0x80000;

  private static final int SOL_SOCKET = 1;
  private static final int SO_BROADCAST = 6;
  private static final int SOL_IP = 0;
  private static final int IP_RECVERR = 11;
  private static final int SOL_IPV6 = 41;
  private static final int IPV6_RECVERR = 25;
  private static final int MSG_ERRQUEUE = 0x2000;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment state = arena.allocate(LibC.CALL_STATE);
  private final MemorySegment address;
  private final int family;
  private final int fd;

  private LinuxSocket(InetSocketAddress target, int type) throws IOException {
    this.address = SocketAddress.of(target, arena);
    this.family = SocketAddress.family(target);
    this.fd = LibC.socket(state, family, type | SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
      int errno = LibC.errno(state);
      arena.close();
      throw new IOException("socket: errno is " + errno);
    }
  }

  /** Whether this is such a machine and the launcher lets us call native functions unwarned. */
  static boolean canBeUsed() {
    return System.getProperty("os.name").equals("Linux")
        && PROCESSORS.contains(System.getProperty("os.arch"))
        && LinuxSocket.class.getModule().isNativeAccessEnabled();
  }

  static LinuxSocket stream(InetSocketAddress target) throws IOException {
    return new LinuxSocket(target, SOCK_STREAM);
  }

  /** May be connected to a broadcast address: not being allowed to is no matter of routes. */
  static LinuxSocket datagram(InetSocketAddress target) throws IOException {
    LinuxSocket socket = new LinuxSocket(target, SOCK_DGRAM);
    socket.enable(SOL_SOCKET, SO_BROADCAST);
    return socket;
  }

  /** The error number, or zero when connected. */
  int connect() {
    return LibC.connect(state, fd, address) == 0 ? 0 : LibC.errno(state);
  }

  void keepErrors() {
    if (family == SocketAddress.AF_INET6) {
      enable(SOL_IPV6, IPV6_RECVERR);
    } else {
      enable(SOL_IP, IP_RECVERR);
    }
  }

  /** The first of the errors that were kept. */
  Optional<SocketError> keptError() {
    MemorySegment control = arena.allocate(SocketError.CONTROL_MESSAGE);
    int received = LibC.recvmsg(state, fd, messageHeader(control), MSG_ERRQUEUE);
    return received < 0 ? Optional.empty() : Optional.of(SocketError.in(control));
  }

  /**
   * A {@code msghdr} that receives a control message and nothing else.
   *
   * <pre>
   *  0 msg_name, msg_namelen, padding  16 bytes
   * 16 msg_iov, msg_iovlen             16
   * 32 msg_control                      8
   * 40 msg_controllen                   8
   * 48 msg_flags, padding               8
   * </pre>
   */
  private MemorySegment messageHeader(MemorySegment control) {
    MemorySegment header = arena.allocate(56, 8);
    header.set(ADDRESS, 32, control);
    header.set(JAVA_LONG, 40, control.byteSize());
    return header;
  }

  private void enable(int level, int option) {
    LibC.setsockopt(state, fd, level, option, arena.allocateFrom(JAVA_INT, 1));
  }

  @Override
  public void close() {
    LibC.close(state, fd);
    arena.close();
  }
}
