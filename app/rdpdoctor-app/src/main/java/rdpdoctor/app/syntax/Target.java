package rdpdoctor.app.syntax;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rdpdoctor.network.Endpoint;

/** A host, and the port if one was written with it. */
public record Target(String host, OptionalInt port) {

  /** A port that was written with the host wins over the ports that were asked for in general. */
  public Stream<Endpoint> endpoints(List<Integer> ports) {
    return port.isPresent()
        ? Stream.of(new Endpoint(host, port.getAsInt()))
        : ports.stream().map(each -> new Endpoint(host, each));
  }
}
