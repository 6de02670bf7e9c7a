package rdpdoctor.testkit.net;

/** An address and port within {@link NetworkNamespaces}, named for what becomes of a SYN to it. */
public enum NetworkFault {
  /** Nothing wrong: something listens, accepts, and says nothing. */
  OPEN("10.99.0.2", 5005),
  /** The machine is there, and nothing listens. */
  CLOSED("10.99.0.2", 5006),
  DROPPED("10.99.0.2", 5001),
  REJECTED_BY_RESET("10.99.0.2", 5002),
  /** ICMP destination unreachable, communication administratively prohibited. */
  REJECTED_AS_PROHIBITED("10.99.0.2", 5003),
  /** ICMP destination unreachable, host unreachable. */
  REJECTED_AS_HOST_UNREACHABLE("10.99.0.2", 5004),
  /** An address on the link that nobody has, so that ARP is not answered. */
  NO_SUCH_HOST("10.99.0.3", 3389),
  /** A router on the way discards it without a word. */
  BLACKHOLE_ON_THE_WAY("10.98.0.1", 3389),
  BLACKHOLE_ROUTE("10.97.0.1", 3389),
  UNREACHABLE_ROUTE("10.96.0.1", 3389),
  PROHIBIT_ROUTE("10.95.0.1", 3389),
  NO_ROUTE("10.94.0.1", 3389);

  private final String address;
  private final int port;

  NetworkFault(String address, int port) {
    this.address = address;
    this.port = port;
  }

  public String address() {
    return address;
  }

  public int port() {
    return port;
  }
}
