package rdpdoctor.network;

/** A host, by name or address, and a TCP port. */
public record Endpoint(String host, int port) {

  public static final int RDP_PORT = 3389;

  public Endpoint {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host is empty");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port is %d, expected 1 to 65535".formatted(port));
    }
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
