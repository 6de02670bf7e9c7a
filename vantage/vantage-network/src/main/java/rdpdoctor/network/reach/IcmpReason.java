package rdpdoctor.network.reach;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/**
 * What the ICMP message said that ended a connection attempt. The error number alone does not tell
 * a firewall from a missing host: IPv4 has EHOSTUNREACH for both.
 *
 * <p>Tries once more, from a socket that keeps such messages in its error queue. That needs no
 * privilege, and the kernel has matched the message with the connection. Kernels before 5.11 keep
 * none while connecting: there the error number has to do.
 */
final class IcmpReason {

  // The SYN is repeated after a second. Many routers send no more than one or two messages a
  // second, and have just sent one.
  private static final Duration LONGEST = Duration.ofMillis(1500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private IcmpReason() {}

  /** Empty where the second try met with anything but such a message. */
  static Optional<ReachOutcome> of(InetSocketAddress target, Duration limit) {
    try (LinuxSocket socket = LinuxSocket.stream(target)) {
      socket.keepErrors();
      return lastLook(socket, limit).outcome();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // The wait is a sleep, which leaves the carrier of a virtual thread free.
  private static Look lastLook(LinuxSocket socket, Duration limit) throws IOException {
    long start = System.nanoTime();
    long patience = Math.min(limit.toNanos(), LONGEST.toNanos());
    Look look = Look.at(socket);
    while (look.isUnderWay() && System.nanoTime() - start < patience) {
      pause();
      look = Look.at(socket);
    }
    return look;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while connecting", e);
    }
  }

  /**
   * How far a connection attempt is. Connecting again is how a socket that does not block tells;
   * but it says "under way" to a message that came while the first call was still running.
   */
  private record Look(int errno, Optional<SocketError> message) {

    static Look at(LinuxSocket socket) {
      return new Look(socket.connect(), socket.keptError());
    }

    boolean isUnderWay() {
      return message.isEmpty() && (errno == Errno.EINPROGRESS || errno == Errno.EALREADY);
    }

    Optional<ReachOutcome> outcome() {
      return message.flatMap(IcmpReason::meaning).or(() -> Errno.outcome(errno));
    }
  }

  static Optional<ReachOutcome> meaning(SocketError message) {
    return switch (message.origin()) {
      case SocketError.ORIGIN_ICMP -> icmp(message.type(), message.code());
      case SocketError.ORIGIN_ICMPV6 -> icmpv6(message.type(), message.code());
      default -> Optional.empty();
    };
  }

  // RFC 792 and RFC 1812 section 5.2.7.1. Port unreachable (3) is for UDP: a TCP without a listener
  // sends a reset, RFC 9293 section 3.5.2, so that the message is a filter's.
  private static Optional<ReachOutcome> icmp(int type, int code) {
    return switch (type == 3 ? code : -1) {
      case 0, 6 -> Optional.of(ReachOutcome.NETWORK_UNREACHABLE);
      case 1, 7 -> Optional.of(ReachOutcome.HOST_UNREACHABLE);
      case 3, 9, 10, 13 -> Optional.of(ReachOutcome.PROHIBITED);
      default -> Optional.empty();
    };
  }

  // RFC 4443 section 3.1; here the port is code 4.
  private static Optional<ReachOutcome> icmpv6(int type, int code) {
    return switch (type == 1 ? code : -1) {
      case 0 -> Optional.of(ReachOutcome.NETWORK_UNREACHABLE);
      case 3 -> Optional.of(ReachOutcome.HOST_UNREACHABLE);
      case 1, 4, 5, 6 -> Optional.of(ReachOutcome.PROHIBITED);
      default -> Optional.empty();
    };
  }
}
