package rdpdoctor.network.reach;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/**
 * What this machine's own routing table does with packets for an address. Connecting a UDP socket
 * makes the kernel look for a route and sends nothing, so an error is always a local one.
 */
final class RouteVerdict {

  private RouteVerdict() {}

  /** Empty where there is a route, whatever lies at its end. */
  static Optional<ReachOutcome> of(InetSocketAddress target) {
    if (isNoDestination(target.getAddress())) {
      return Optional.empty();
    }
    try (LinuxSocket socket = LinuxSocket.datagram(target)) {
      return outcome(socket.connect());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ReachOutcome> outcome(int errno) {
    return switch (errno) {
      case Errno.EINVAL -> Optional.of(ReachOutcome.BLACKHOLED);
      default -> Errno.outcome(errno);
    };
  }

  // These are invalid arguments in themselves: no blackhole route is needed for EINVAL.
  private static boolean isNoDestination(InetAddress address) {
    return address instanceof Inet6Address v6
        ? v6.isLinkLocalAddress() && v6.getScopeId() == 0
        : address.getAddress()[0] == 0;
  }
}
