package rdpdoctor.network.name;

import java.time.Duration;
import rdpdoctor.diagnosis.facts.NameOutcome;

/** The hosts of a service, by its SRV records in DNS, RFC 2782. */
public final class ServiceRecords {

  private final NameServer nameServer;

  public ServiceRecords() {
    this(NameServer.ofThisMachine());
  }

  ServiceRecords(NameServer nameServer) {
    this.nameServer = nameServer;
  }

  /** Asks for an absolute name such as {@code _kerberos._tcp.corp.example.}, once. */
  public ServiceHosts lookUp(String name, Duration timeout) {
    return HostName.of(name)
        .map(legal -> nameServer.askForService(legal, timeout))
        .orElseGet(() -> ServiceHosts.failed(NameOutcome.NO_SUCH_NAME));
  }
}
