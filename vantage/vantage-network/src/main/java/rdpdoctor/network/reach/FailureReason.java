package rdpdoctor.network.reach;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/** Why there is no connection, as precisely as this machine can tell. */
final class FailureReason {

  private FailureReason() {}

  static ReachOutcome of(IOException failure, InetSocketAddress target, Duration remaining) {
    return switch (failure) {
      case ConnectException _ -> refusal(target, remaining);
      case SocketTimeoutException _ ->
          NeighbourTable.verdict(target.getAddress()).orElse(ReachOutcome.TIMED_OUT);
      case NoRouteToHostException _ ->
          kernelSays(target, remaining).orElse(ReachOutcome.HOST_UNREACHABLE);
      case IOException _ -> kernelSays(target, remaining).orElse(ReachOutcome.OTHER_FAILURE);
    };
  }

  // A reset and an ICMP port unreachable look the same from Java. No router speaks on loopback.
  private static ReachOutcome refusal(InetSocketAddress target, Duration remaining) {
    return target.getAddress().isLoopbackAddress() || !LinuxSocket.canBeUsed()
        ? ReachOutcome.REFUSED
        : IcmpReason.of(target, remaining).orElse(ReachOutcome.REFUSED);
  }

  // What costs no packet comes first.
  private static Optional<ReachOutcome> kernelSays(InetSocketAddress target, Duration remaining) {
    if (!LinuxSocket.canBeUsed()) {
      return Optional.empty();
    }
    return RouteVerdict.of(target)
        .or(() -> NeighbourTable.verdict(target.getAddress()))
        .or(() -> IcmpReason.of(target, remaining));
  }
}
