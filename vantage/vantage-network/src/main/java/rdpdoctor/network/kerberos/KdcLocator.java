package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.name.ServiceHosts;
import rdpdoctor.network.name.ServiceRecords;

/** Where the KDCs of a realm are. */
@FunctionalInterface
public interface KdcLocator {

  /** The port of RFC 4120 section 7.2.1. */
  int KERBEROS_PORT = 88;

  /** In the order in which they are to be asked. */
  ServiceHosts locate(String realm, Duration timeout);

  /** The same KDC for every realm. */
  static KdcLocator at(Endpoint kdc) {
    return (_, _) -> new ServiceHosts(NameOutcome.ADDRESS_GIVEN, List.of(kdc));
  }

  /** As this machine's krb5.conf says; what it does not know, DNS is asked. */
  static KdcLocator ofThisMachine() {
    return firstOf(Krb5Conf.ofThisMachine(), new ServiceRecords());
  }

  static KdcLocator firstOf(Krb5Conf configured, ServiceRecords dns) {
    return (realm, timeout) -> {
      List<Endpoint> known = configured.kdcs(realm);
      return known.isEmpty()
          ? inDns(realm, dns, timeout)
          : new ServiceHosts(NameOutcome.ADDRESS_GIVEN, known);
    };
  }

  /** RFC 4120 section 7.2.3.2. Only TCP is spoken here, which every KDC must listen on as well. */
  private static ServiceHosts inDns(String realm, ServiceRecords dns, Duration timeout) {
    return dns.lookUp("_kerberos._tcp.%s.".formatted(realm.toLowerCase(Locale.ROOT)), timeout);
  }
}
