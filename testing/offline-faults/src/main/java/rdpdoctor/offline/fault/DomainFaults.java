package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;
import static rdpdoctor.offline.fault.Keys.SERVICES;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** A member that does not find its domain, or is not trusted there. */
final class DomainFaults {

  private static final String INTERFACE =
      SERVICES + "Tcpip\\Parameters\\Interfaces\\{00000000-0000-4000-8000-000000000002}";

  static final List<Fault> ALL =
      Stream.of(
              suspected(
                      "nla-domain-controller-unreachable",
                      "NLA is required, and event 5719: no domain controller",
                      windows -> LoggedFaults.noController(withNla(windows)))
                  .since(Edition.SERVER_2008_R2),
              suspected(
                      "cached-logon-with-nla",
                      "NLA is required, logons are kept, and event 5719: no domain controller",
                      windows -> LoggedFaults.noController(withNla(windows)))
                  .behind("nla-domain-controller-unreachable")
                  .since(Edition.SERVER_2008_R2),
              suspected(
                      "cached-logons-unavailable",
                      "CachedLogonsCount is 0, and event 5719: no domain controller",
                      windows ->
                          LoggedFaults.noController(
                              windows
                                  .system(LISTENER, "UserAuthentication", 0)
                                  .software(Keys.WINDOWS + "\\Winlogon", "CachedLogonsCount", "0")))
                  .since(Edition.SERVER_2008_R2),
              suspected(
                  "domain-controller-dns-wrong",
                  "the name server is one of the internet",
                  windows ->
                      windows
                          .system(INTERFACE, "EnableDHCP", 1)
                          .system(INTERFACE, "NameServer", "8.8.8.8")),
              confirmed(
                  "netlogon-not-running",
                  "Netlogon is disabled",
                  ServiceFaults.disabling("Netlogon")),
              suspected(
                  "netlogon-not-running",
                  "Netlogon is started by hand",
                  windows -> windows.system(SERVICES + "Netlogon", "Start", 3)),
              suspected(
                  "domain-trust-broken",
                  "event 3210: the domain does not trust the machine",
                  windows ->
                      windows.event(
                          Duration.ofMinutes(35), "System", "NETLOGON", 3210, "CORP", "DC01")))
          .map(fault -> fault.only(Membership.DOMAIN))
          .toList();

  private DomainFaults() {}

  private static OfflineWindows withNla(OfflineWindows windows) {
    return windows.system(LISTENER, "UserAuthentication", 1);
  }
}
