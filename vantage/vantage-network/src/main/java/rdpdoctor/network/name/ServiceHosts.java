package rdpdoctor.network.name;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.network.Endpoint;

/**
 * What the SRV records of a service said.
 *
 * @param hosts in the order in which they are to be asked; empty where there are none
 */
public record ServiceHosts(NameOutcome outcome, List<Endpoint> hosts) {

  /** RFC 2782: the service is decidedly not available at this domain. */
  private static final String NOWHERE = ".";

  public ServiceHosts {
    hosts = List.copyOf(hosts);
  }

  static ServiceHosts failed(NameOutcome outcome) {
    return new ServiceHosts(outcome, List.of());
  }

  /** Of records such as {@code 0 100 88 dc1.corp.example.}. */
  static ServiceHosts of(List<String> records) {
    List<Endpoint> hosts =
        records.stream().flatMap(ServiceRecord::in).sorted().map(ServiceRecord::host).toList();
    return new ServiceHosts(
        hosts.isEmpty() ? NameOutcome.NO_SUCH_NAME : NameOutcome.RESOLVED, hosts);
  }

  /** One record; of the same priority the heavier comes first, so that every look is the same. */
  private record ServiceRecord(int priority, int weight, Endpoint host)
      implements Comparable<ServiceRecord> {

    private static final Comparator<ServiceRecord> ORDER =
        Comparator.comparingInt(ServiceRecord::priority)
            .thenComparing(Comparator.comparingInt(ServiceRecord::weight).reversed())
            .thenComparing(srv -> srv.host().host());

    static Stream<ServiceRecord> in(String text) {
      String[] fields = text.split(" ", -1);
      String target = fields[3];
      int port = Integer.parseInt(fields[2]);
      if (target.equals(NOWHERE) || port == 0) {
        return Stream.empty();
      }
      String host = target.endsWith(".") ? target.substring(0, target.length() - 1) : target;
      return Stream.of(
          new ServiceRecord(
              Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), new Endpoint(host, port)));
    }

    @Override
    public int compareTo(ServiceRecord other) {
      return ORDER.compare(this, other);
    }
  }
}
