package rdpdoctor.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import rdpdoctor.server.policy.LanAdapter;

/** Where a listener of the machine listens on this one. */
@FunctionalInterface
public interface Placement {

  /**
   * The address of one listener.
   *
   * @param listener its name, such as {@code RDP-Tcp}
   * @param port its {@code PortNumber}
   * @param adapter its {@code LanAdapter}
   */
  InetSocketAddress of(String listener, int port, LanAdapter adapter);

  /** On loopback, on the ports that the machine says. */
  static Placement onLoopback() {
    return (_, port, _) -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /**
   * At this address, whatever the machine says; a second listener keeps its own port, because two
   * cannot share one. Port 0 lets the system choose, for each.
   */
  static Placement at(InetSocketAddress address) {
    return (listener, port, _) ->
        address.getPort() == 0 || listener.equalsIgnoreCase("RDP-Tcp")
            ? address
            : new InetSocketAddress(address.getAddress(), port);
  }
}
