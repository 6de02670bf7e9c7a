package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.FIREWALL;
import static rdpdoctor.offline.fault.Keys.SERVICES;

import java.util.List;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** What keeps connections away: the firewall, IPsec and the network stack. */
final class NetworkFaults {

  private static final String RULES = FIREWALL + "\\FirewallRules";
  private static final String RULE = "RemoteDesktop-UserMode-In-TCP";
  private static final String ALLOWING =
      "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|";

  private static final String BLOCKING = "v2.10|Action=Block|Active=TRUE|Dir=In|Protocol=6|";

  static final List<Fault> ALL =
      List.of(
          confirmed(
                  "host-firewall-blocks-rdp",
                  "a firewall rule blocks every port",
                  windows -> windows.system(RULES, "Stop", BLOCKING))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "host-firewall-blocks-rdp",
                  "the firewall rule is off",
                  windows -> windows.system(RULES, RULE, ALLOWING.replace("TRUE", "FALSE")))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "host-firewall-blocks-rdp",
                  "the firewall of every profile lets no exception in",
                  windows -> inEachProfile(windows, "DoNotAllowExceptions", 1))
              .since(Edition.SERVER_2008_R2),
          confirmed(
                  "host-firewall-blocks-rdp",
                  "a firewall rule blocks every port by policy",
                  windows ->
                      windows.software(
                          "Policies\\Microsoft\\WindowsFirewall\\FirewallRules", "Stop", BLOCKING))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "host-firewall-blocks-rdp",
                  "a firewall rule blocks every port in the public profile",
                  windows -> windows.system(RULES, "Stop", BLOCKING + "Profile=Public|"))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "ipsec-blocks-rdp",
                  "a connection security rule demands IPsec",
                  windows ->
                      windows.system(
                          FIREWALL + "\\ConSecRules",
                          "{1}",
                          "v2.10|Action=SecureServer|Active=TRUE|EP2_4=0.0.0.0-255.255.255.255|"))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "snp-offload-broken",
                  "EnableTCPChimney is 1",
                  windows -> windows.system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 1))
              .until(Edition.SERVER_2003));

  private NetworkFaults() {}

  static void inEachProfile(OfflineWindows windows, String name, int number) {
    for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
      windows.system(FIREWALL + "\\" + profile, name, number);
    }
  }
}
