package rdpdoctor.knowledge;

import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.TestRegistry;

/** The registry of a Windows Server 2019 that anybody with the right can sign in to. */
public final class HealthyHost {

  public static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  public static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  public static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  public static final String SERVICES = "{current}\\Services\\";
  public static final String FIREWALL = SERVICES + "SharedAccess\\Parameters\\FirewallPolicy";
  public static final String WINDOWS = "Microsoft\\Windows NT\\CurrentVersion";
  public static final String POWER = "{current}\\Control\\Power\\User\\PowerSchemes";
  public static final String SCHEME = "8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c";
  public static final String SLEEP_AFTER =
      "238c9fa8-0aad-41ed-83f4-97be242c8f20\\29f6c1db-86da-48c5-9fdb-f2b67b1f44da";

  public static final String RULE =
      "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389"
          + "|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice|";

  private HealthyHost() {}

  public static TestRegistry registry() {
    TestRegistry registry =
        new TestRegistry()
            .software(WINDOWS, "CurrentBuildNumber", "17763")
            .software(WINDOWS, "EditionID", "ServerStandard")
            .software(WINDOWS + "\\Winlogon", "Userinit", "C:\\Windows\\system32\\userinit.exe,")
            .software(WINDOWS + "\\Winlogon", "Shell", "explorer.exe")
            .put(software(WINDOWS + "\\Svchost"), "NetworkService", strings("TermService"))
            .system("Setup", "SystemSetupInProgress", 0)
            .system(TERMINAL_SERVER, "fDenyTSConnections", 0)
            .key(system(TERMINAL_SERVER + "\\WinStations\\Console"));
    addListener(registry, "RDP-Tcp", 3389);
    addServices(registry);
    addFirewall(registry);
    return registry
        .system(POWER, "ActivePowerScheme", SCHEME)
        .system(POWER + "\\" + SCHEME + "\\" + SLEEP_AFTER, "ACSettingIndex", 0)
        .put(
            system(SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}"),
            "EnableDHCP",
            new RegistryValue.Dword(1));
  }

  public static TestRegistry addListener(TestRegistry registry, String name, long port) {
    String listener = TERMINAL_SERVER + "\\WinStations\\" + name;
    return registry
        .system(listener, "fEnableWinStation", 1)
        .system(listener, "PortNumber", port)
        .system(listener, "LanAdapter", 0)
        .system(listener, "SecurityLayer", 2)
        .system(listener, "UserAuthentication", 1)
        .system(listener, "MinEncryptionLevel", 2)
        .system(listener, "PdName", "tcp")
        .system(listener, "PdDLL", "tdtcp")
        .system(listener, "WdName", "Microsoft RDP 8.0")
        .system(listener, "LoadableProtocol_Object", "{5828227c-20cf-4408-b73f-73ab70b8849f}");
  }

  private static void addServices(TestRegistry registry) {
    registry
        .system(SERVICES + "TermService", "Start", 3)
        .system(SERVICES + "TermService", "Type", 0x20)
        .system(SERVICES + "TermService", "ObjectName", "NT Authority\\NetworkService")
        .put(
            system(SERVICES + "TermService"),
            "ImagePath",
            expandable("%SystemRoot%\\System32\\svchost.exe -k NetworkService"))
        .put(system(SERVICES + "TermService"), "DependOnService", strings("RPCSS"))
        .put(
            system(SERVICES + "TermService\\Parameters"),
            "ServiceDll",
            expandable("%SystemRoot%\\System32\\termsrv.dll"));
    for (String service :
        List.of("RpcSs", "RpcEptMapper", "DcomLaunch", "LSM", "MpsSvc", "BFE", "nsi")) {
      registry.system(SERVICES + service, "Start", 2);
    }
    for (String service : List.of("SessionEnv", "UmRdpService", "CertPropSvc", "rdpdr")) {
      registry.system(SERVICES + service, "Start", 3);
    }
    registry
        .system(SERVICES + "Tcpip", "Start", 0)
        .system(SERVICES + "NDIS", "Start", 0)
        .system(SERVICES + "Afd", "Start", 1);
  }

  private static void addFirewall(TestRegistry registry) {
    for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
      registry.system(FIREWALL + "\\" + profile, "EnableFirewall", 1);
    }
    registry.system(FIREWALL + "\\FirewallRules", "RemoteDesktop-UserMode-In-TCP", RULE);
  }

  public static RegistryValue strings(String... strings) {
    return new RegistryValue.Strings(List.of(strings));
  }

  public static RegistryValue expandable(String text) {
    return new RegistryValue.Text(text, true);
  }
}
