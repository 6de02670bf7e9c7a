package rdpdoctor.server.policy;

import java.util.List;

/** {@code LanAdapter}: the network adapters that a listener listens on. */
public sealed interface LanAdapter {

  /** 0: all of them. */
  record All() implements LanAdapter {}

  /**
   * One of them.
   *
   * @param number its {@code LanaId}
   * @param addresses as far as they are configured; none where DHCP gives them
   */
  record One(long number, List<String> addresses) implements LanAdapter {

    public One {
      addresses = List.copyOf(addresses);
    }
  }

  /** One that the machine does not have: the listener does not start. */
  record Missing(long number) implements LanAdapter {}
}
