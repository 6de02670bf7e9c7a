package rdpdoctor.server.connection;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import rdpdoctor.rdp.share.Heartbeat;

/**
 * How a server notices that a client is gone, and a client that its server is: probes of TCP for
 * the one, as {@code KeepAliveInterval} sets them in Windows, and heartbeats for the other.
 */
final class Liveness {

  /** As Windows probes a silent peer: ten times, a second after each other. */
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

  private static final int PROBES = 10;

  /** A byte of the PDU holds no more seconds. */
  private static final Duration LONGEST_PERIOD = Duration.ofSeconds(255);

  private static final int WARN_AFTER = 2;
  private static final int RECONNECT_AFTER = 3;

  private Liveness() {}

  /** Has the kernel ask after so much silence whether the client is still there. */
  static void probe(Socket socket, Duration interval) throws IOException {
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, Math.toIntExact(interval.toSeconds()));
    set(
        socket,
        ExtendedSocketOptions.TCP_KEEPINTERVAL,
        Math.toIntExact(PROBE_INTERVAL.toSeconds()));
    set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
  }

  /** Not every system can be told how; its own intervals hold then. */
  private static void set(Socket socket, SocketOption<Integer> option, int value)
      throws IOException {
    if (socket.supportedOptions().contains(option)) {
      socket.setOption(option, value);
    }
  }

  /** The period at which heartbeats are sent where clients are asked at this interval. */
  static Duration period(Duration interval) {
    return interval.compareTo(LONGEST_PERIOD) < 0 ? interval : LONGEST_PERIOD;
  }

  static Heartbeat heartbeat(Duration period) {
    return new Heartbeat(Math.toIntExact(period.toSeconds()), WARN_AFTER, RECONNECT_AFTER);
  }
}
